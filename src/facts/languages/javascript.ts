import { readEcmascript } from '../ecmascript/read.ts'
import { fileRoute } from '../routes/file-routes.ts'
import type { Language } from './language.ts'

export const javascript: Language = {
  id: 'javascript',
  version: 2,
  extensions: ['js', 'jsx', 'mjs', 'cjs'],
  trait: fileRoute,
  reader: { by: 'grammar', grammar: '@vscode/tree-sitter-wasm/wasm/tree-sitter-javascript.wasm', read: readEcmascript },
}
