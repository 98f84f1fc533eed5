import type { Findings } from '../findings.ts'
import { kotlinRoutes } from '../routes/kotlin.ts'
import { kotlinTests } from '../test-cases/kotlin.ts'
import { type Declared, declarations, type Words } from '../tokens/declarations.ts'
import { dottedName, hasConflict, noteTokens } from '../tokens/read-tokens.ts'
import { type Tokens, tokenise } from '../tokens/tokenise.ts'
import type { Language } from './language.ts'

/** Kotlin by its tokens: no grammar that loads here reads its newer syntax without errors. */
export const kotlin: Language = {
  id: 'kotlin',
  version: 1,
  extensions: ['kt', 'kts'],
  reader: { by: 'text', read },
}

const words: Words = {
  lexis: {
    strings: [
      { open: '"""', close: '"""', escapes: false, computed: '${', lines: true },
      { open: '"', close: '"', escapes: true, computed: '${', lines: false },
    ],
    lineComments: ['//'],
    nestedComments: true,
    characters: true,
    backticks: true,
  },
  types: { class: 'class', interface: 'interface', object: 'class' },
  functions: new Set(['fun']),
  variables: new Set(['val', 'var']),
  aliases: new Set(['typealias']),
  modifiers: new Set([
    'public',
    'private',
    'protected',
    'internal',
    'open',
    'abstract',
    'final',
    'sealed',
    'data',
    'enum',
    'annotation',
    'inner',
    'value',
    'companion',
    'override',
    'suspend',
    'inline',
    'noinline',
    'crossinline',
    'reified',
    'infix',
    'operator',
    'tailrec',
    'external',
    'const',
    'lateinit',
    'vararg',
    'expect',
    'actual',
  ]),
  hidden: new Set(['private', 'protected', 'internal']),
  members: 'listed',
  result: ':',
  columns: false,
}

function read(text: string, findings: Findings): boolean {
  const source = tokenise(text, words.lexis)
  const declared = declarations(source, words).map(named)
  noteTokens(source, declared, words, findings)
  imports(source, findings)
  handlers(source, findings)
  kotlinRoutes(source, declared, findings)
  kotlinTests(source, declared, findings)
  return source.whole && !hasConflict(text)
}

/** Composables are this language's components. */
function named(one: Declared): Declared {
  return one.decorators.includes('Composable') && /^[A-Z]/.test(one.name) ? { ...one, role: 'component' } : one
}

function imports(source: Tokens, findings: Findings): void {
  source.tokens.forEach((token, at) => {
    const isFirst = source.tokens[at - 1]?.line !== token.line
    if (token.text !== 'import' || token.kind !== 'name' || !isFirst) return
    const { name, end } = dottedName(source, at + 1)
    const alias = source.tokens[end]?.text === 'as' ? source.tokens[end + 1]?.text : undefined
    const last = name.slice(name.lastIndexOf('.') + 1)
    findings.imports.push({
      from: name.slice(0, Math.max(0, name.lastIndexOf('.'))),
      names: [{ name: last, local: alias ?? last }],
      line: token.line,
    })
  })
}

/** `catch (e: Exception)` and Throwable (detekt's TooGenericExceptionCaught, of these two). */
function handlers({ tokens }: Tokens, findings: Findings): void {
  tokens.forEach((token, at) => {
    if (token.text !== 'catch' || tokens[at + 1]?.text !== '(' || tokens[at + 3]?.text !== ':') return
    if (/^(?:Exception|Throwable)$/.test(tokens[at + 4]?.text ?? '') && tokens[at + 5]?.text === ')')
      findings.broadHandlers.add(token.line)
  })
}
