import { singleFile } from '../ecmascript/single-file.ts'

export const astro = singleFile('astro', 'astro', true)
