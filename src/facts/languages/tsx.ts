import { readEcmascript } from '../ecmascript/read.ts'
import { fileRoute } from '../routes/file-routes.ts'
import type { Language } from './language.ts'

export const tsx: Language = {
  id: 'tsx',
  version: 2,
  extensions: ['tsx'],
  trait: fileRoute,
  reader: { by: 'grammar', grammar: '@vscode/tree-sitter-wasm/wasm/tree-sitter-tsx.wasm', read: readEcmascript },
}
