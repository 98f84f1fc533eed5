import { singleFile } from '../ecmascript/single-file.ts'

export const vue = singleFile('vue', 'vue', false)
