import { type Findings, noteString } from '../findings.ts'
import { type Part, quoted, readTable, type Scope, type Table, valueIn } from '../read-table.ts'
import type { SyntaxNode } from '../syntax-node.ts'
import type { Language } from './language.ts'

export const bash: Language = {
  id: 'bash',
  version: 1,
  extensions: ['sh', 'bash', 'zsh', 'bats', 'ksh'],
  reader: {
    by: 'grammar',
    grammar: '@vscode/tree-sitter-wasm/wasm/tree-sitter-bash.wasm',
    read(root, findings) {
      readTable(root, table, findings)
      batsTests(root, findings)
    },
    // Shells differ, and this grammar knows one; only a merge's markers are surely wrong.
    harmless: (error) =>
      !/^[<=>]{7}(?: |$)/m.test(
        error.source.text.slice(error.source.text.lastIndexOf('\n', error.start) + 1, error.end),
      ),
  },
}

const table: Table = {
  definitions: {
    function_definition: (node) => ({
      name: node.child('name')?.text ?? '',
      kind: 'function',
      stub: doesNothing(node.child('body')),
    }),
    variable_assignment: variable,
  },
  imports: {},
  comments: new Set(['comment']),
  strings: new Set(['string', 'raw_string']),
  identifiers: new Set(['variable_name', 'word']),
  declares: (node) => node.field === 'name' && node.parent?.type === 'variable_assignment',
  catchesAll: () => false,
}

function doesNothing(body: SyntaxNode | undefined): boolean {
  const statements = body?.namedChildren ?? []
  return body !== undefined && statements.every((one) => /^(?::|true|return|return 0)$/.test(one.text))
}

function variable(node: SyntaxNode, scope: Scope): Part[] {
  const isLocal = scope.kind === 'function' || node.parent?.type === 'command'
  const isExported = node.parent?.type === 'declaration_command' && node.parent.has('export')
  return isLocal
    ? []
    : [
        {
          name: node.child('name')?.text ?? '',
          kind: 'variable',
          exported: isExported,
          value: valueIn(node.child('value')),
        },
      ]
}

/** What a script sources, and Bats' `@test "…" {`. */
function batsTests(root: SyntaxNode, findings: Findings): void {
  root.find((node) => {
    const name = node.type === 'command' ? node.child('name')?.text : undefined
    const first = node.child('argument')
    if ((name === 'source' || name === '.') && first)
      findings.imports.push({ from: quoted(first), names: [], line: node.line })
    if (name === '@test' && first) {
      const body = root.source.text.slice(node.end, root.source.text.indexOf('\n}', node.end))
      findings.tests.push({
        name: quoted(first),
        line: node.line,
        skipped: /^\s*skip\b/m.test(body),
        asserts: /\[|\bassert|\brefute|\btest\b/.test(body),
      })
    }
    if (node.type === 'word') noteString(findings, node.text)
    return false
  })
}
