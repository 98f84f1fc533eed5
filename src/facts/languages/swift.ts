import type { Findings } from '../findings.ts'
import { type Declared, declarations, type Words } from '../tokens/declarations.ts'
import { assertsBetween, dottedName, hasConflict, noteTokens } from '../tokens/read-tokens.ts'
import { type Tokens, tokenise } from '../tokens/tokenise.ts'
import type { Language } from './language.ts'

export const swift: Language = {
  id: 'swift',
  version: 1,
  extensions: ['swift'],
  reader: { by: 'text', read },
}

const words: Words = {
  lexis: {
    strings: [
      { open: '#"', close: '"#', escapes: false, lines: false },
      { open: '"""', close: '"""', escapes: true, computed: '\\(', lines: true },
      { open: '"', close: '"', escapes: true, computed: '\\(', lines: false },
    ],
    lineComments: ['//'],
    nestedComments: true,
    characters: false,
    backticks: true,
  },
  types: { class: 'class', struct: 'class', actor: 'class', enum: 'enum', protocol: 'interface' },
  functions: new Set(['func', 'init', 'subscript']),
  variables: new Set(['let', 'var']),
  aliases: new Set(['typealias', 'associatedtype']),
  modifiers: new Set([
    'public',
    'private',
    'fileprivate',
    'internal',
    'open',
    'package',
    'static',
    'final',
    'override',
    'mutating',
    'nonmutating',
    'lazy',
    'weak',
    'unowned',
    'indirect',
    'required',
    'convenience',
    'dynamic',
    'optional',
    'nonisolated',
    'isolated',
    'distributed',
    'prefix',
    'postfix',
    'infix',
  ]),
  hidden: new Set(['private', 'fileprivate', 'internal']),
  members: 'case',
  extension: 'extension',
  result: '->',
  columns: false,
}

const ASSERTS =
  /^(?:XCTAssert\w*|XCTFail|XCTUnwrap|expect|require|assert\w*|verify|confirmation|fail|wait|waitForExistence)$/

function read(text: string, findings: Findings): boolean {
  const source = tokenise(text, words.lexis)
  const declared = declarations(source, words).map(
    (one): Declared => (one.bases.includes('View') ? { ...one, role: 'component' } : one),
  )
  noteTokens(source, declared, words, findings)
  source.tokens.forEach((token, at) => {
    if (token.text === 'import' && token.kind === 'name') imported(source, at, findings)
    // A catch without a pattern takes everything; what is named here drops it too.
    if (token.text === 'catch' && source.tokens[at + 1]?.text === '{' && source.pairs.get(at + 1) === at + 2)
      findings.broadHandlers.add(token.line)
  })
  tests(source, declared, findings)
  return source.whole && !hasConflict(text)
}

function imported(source: Tokens, at: number, findings: Findings): void {
  const isKind = /^(?:struct|class|enum|protocol|func|var|let|typealias)$/.test(source.tokens[at + 1]?.text ?? '')
  const { name } = dottedName(source, at + (isKind ? 2 : 1))
  if (name !== '')
    findings.imports.push({ from: name, names: [{ name: '*', local: name }], line: source.tokens[at]?.line ?? 1 })
}

/** XCTest: test* of a test case; Swift Testing: @Test. */
function tests(source: Tokens, declared: readonly Declared[], findings: Findings): void {
  const cases = new Set(
    declared.filter((one) => one.bases.some((base) => /TestCase$/.test(base))).map((one) => one.name),
  )
  for (const one of declared) {
    const isMarked = one.decorators.includes('Test')
    if (one.kind !== 'method' && one.kind !== 'function') continue
    if (!isMarked && !(one.name.startsWith('test') && cases.has(one.container ?? ''))) continue
    const mark = one.marks.find(({ name }) => name === 'Test')
    const given =
      mark?.from === undefined
        ? ''
        : source.text.slice(source.tokens[mark.from]?.start, source.tokens[mark.to ?? mark.from]?.end)
    const isSkipped = /\.disabled\b/.test(given) || source.tokens[one.from + 1]?.text === 'XCTSkip'
    findings.tests.push({
      name: one.name,
      line: one.line,
      suite: one.container,
      skipped: isSkipped,
      asserts: assertsBetween(source, one.from, one.to, ASSERTS),
    })
  }
}
