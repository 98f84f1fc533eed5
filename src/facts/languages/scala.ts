import type { Findings } from '../findings.ts'
import { declarations, type Words } from '../tokens/declarations.ts'
import { assertsBetween, dottedName, hasConflict, noteTokens } from '../tokens/read-tokens.ts'
import { type Tokens, tokenise } from '../tokens/tokenise.ts'
import type { Language } from './language.ts'

export const scala: Language = {
  id: 'scala',
  version: 1,
  extensions: ['scala', 'sc', 'sbt'],
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
  types: { class: 'class', trait: 'interface', object: 'class', enum: 'enum' },
  functions: new Set(['def']),
  variables: new Set(['val', 'var']),
  aliases: new Set(['type']),
  modifiers: new Set([
    'private',
    'protected',
    'override',
    'final',
    'sealed',
    'abstract',
    'implicit',
    'lazy',
    'inline',
    'opaque',
    'open',
    'transparent',
    'infix',
  ]),
  hidden: new Set(['private', 'protected']),
  members: 'case',
  result: ':',
  columns: true,
}

const ASSERTS = /^(?:assert\w*|should\w*|must\w*|expect\w*|verify\w*|fail|check\w*|intercept\w*|forAll)$/

function read(text: string, findings: Findings): boolean {
  const source = tokenise(text, words.lexis)
  const declared = declarations(source, words)
  noteTokens(source, declared, words, findings)
  source.tokens.forEach((token, at) => {
    if (token.kind === 'name' && token.text === 'import') imported(source, at, findings)
    if (token.kind === 'name' && token.text === 'case' && catchesAll(source, at)) findings.broadHandlers.add(token.line)
  })
  tests(source, findings)
  return source.whole && !hasConflict(text)
}

/** `import a.b.C`, `import a.b.{C, D => E}`, `import a.b.*` */
function imported(source: Tokens, at: number, findings: Findings): void {
  const { tokens, pairs } = source
  const { name, end } = dottedName(source, at + 1)
  const line = tokens[at]?.line ?? 1
  const dot = name.lastIndexOf('.')
  if (tokens[end]?.text !== '{') {
    const last = name.slice(dot + 1).replace(/^_$/, '*')
    if (name !== '')
      findings.imports.push({ from: name.slice(0, Math.max(0, dot)), names: [{ name: last, local: last }], line })
    return
  }
  const names = []
  for (let next = end + 1; next < (pairs.get(end) ?? end); next++) {
    const one = tokens[next]?.text ?? ''
    if (tokens[next]?.kind !== 'name') continue
    const isRenamed = tokens[next + 1]?.text === '=>' || tokens[next + 1]?.text === 'as'
    names.push({ name: one, local: isRenamed ? (tokens[next + 2]?.text ?? one) : one })
    if (isRenamed) next += 2
  }
  findings.imports.push({ from: name, names, line })
}

/** `case e: Exception =>` and Throwable in a catch. */
function catchesAll({ tokens, inside }: Tokens, at: number): boolean {
  const bracket = inside[at] ?? -1
  const isCatch = tokens[bracket - 1]?.text === 'catch' || tokens[at - 1]?.text === 'catch'
  return (
    isCatch &&
    tokens[at + 2]?.text === ':' &&
    /^(?:Exception|Throwable)$/.test(tokens[at + 3]?.text ?? '') &&
    tokens[at + 4]?.text === '=>'
  )
}

/** ScalaTest, munit, ZIO Test: `test("…")`, `it("…")`, `"…" should "…" in { }`, `it should "…" in { }`. */
function tests(source: Tokens, findings: Findings): void {
  const { tokens, pairs } = source
  tokens.forEach((token, at) => {
    if (token.kind !== 'string') return
    const caller = tokens[at - 1]?.text === '(' ? (tokens[at - 2]?.text ?? '') : ''
    const close = caller ? (pairs.get(at - 1) ?? at) : at
    const isCalled =
      /^(?:test|it|property|ignore|scenario|Scenario)$/.test(caller) &&
      (tokens[close + 1]?.text === '{' || tokens[close + 1]?.text === '(')
    const isSentence = /^(?:in|ignore)$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.text === '{'
    if (!isCalled && !isSentence) return
    const open = isCalled ? close + 1 : at + 2
    const skipped = caller === 'ignore' || tokens[at + 1]?.text === 'ignore'
    findings.tests.push({
      name: token.text,
      line: token.line,
      skipped,
      asserts: assertsBetween(source, open, pairs.get(open) ?? open, ASSERTS),
    })
  })
}
