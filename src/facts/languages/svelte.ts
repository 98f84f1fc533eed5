import { singleFile } from '../ecmascript/single-file.ts'

export const svelte = singleFile('svelte', 'svelte', false)
