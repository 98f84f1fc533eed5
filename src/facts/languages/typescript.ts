import { readEcmascript } from '../ecmascript/read.ts'
import { fileRoute } from '../routes/file-routes.ts'
import type { Language } from './language.ts'

export const typescript: Language = {
  id: 'typescript',
  version: 2,
  extensions: ['ts', 'mts', 'cts'],
  trait: fileRoute,
  reader: { by: 'grammar', grammar: '@vscode/tree-sitter-wasm/wasm/tree-sitter-typescript.wasm', read: readEcmascript },
}
