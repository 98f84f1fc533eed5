import type { Definition } from '../facts.ts'
import { excerpt, type Findings } from '../findings.ts'
import { UNMADE } from '../read-table.ts'
import type { Words } from '../tokens/declarations.ts'
import { assertsBetween, hasConflict, noteTokens } from '../tokens/read-tokens.ts'
import { type Lexis, type Tokens, tokenise } from '../tokens/tokenise.ts'
import type { Language } from './language.ts'

/** Dart puts no word in front of functions, so that it is read statement by statement. */
export const dart: Language = {
  id: 'dart',
  version: 1,
  extensions: ['dart'],
  reader: { by: 'text', read },
}

const lexis: Lexis = {
  strings: [
    { open: "r'", close: "'", escapes: false, lines: false },
    { open: 'r"', close: '"', escapes: false, lines: false },
    { open: "'''", close: "'''", escapes: true, computed: '${', lines: true },
    { open: '"""', close: '"""', escapes: true, computed: '${', lines: true },
    { open: "'", close: "'", escapes: true, computed: '${', lines: false },
    { open: '"', close: '"', escapes: true, computed: '${', lines: false },
  ],
  lineComments: ['//'],
  nestedComments: true,
  characters: false,
  backticks: false,
}

/** Only to tell words of the language from names. */
const words: Words = {
  lexis,
  types: { class: 'class', enum: 'enum', mixin: 'class', extension: 'class' },
  functions: new Set(),
  variables: new Set(['var']),
  aliases: new Set(['typedef']),
  modifiers: new Set([
    'final',
    'const',
    'static',
    'late',
    'abstract',
    'external',
    'factory',
    'required',
    'covariant',
    'sealed',
    'base',
    'interface',
    'void',
    'get',
    'set',
    'operator',
    'show',
    'hide',
    'on',
    'implements',
    'library',
    'part',
  ]),
  hidden: new Set(),
  members: 'listed',
  result: ':',
  columns: false,
}

const ASSERTS = /^(?:expect\w*|verify\w*|fail|throwsA|assert\w*|check|golden\w*)$/

function read(text: string, findings: Findings): boolean {
  const source = tokenise(text, lexis)
  const names = new Set<number>()
  statements(source, 0, source.tokens.length, undefined, findings, names)
  noteTokens(
    source,
    [...names].map((at) => ({ ...NOTHING, at })),
    words,
    { ...findings, definitions: [] },
  )
  imports(source, findings)
  handlers(source, findings)
  tests(source, findings)
  return source.whole && !hasConflict(text)
}

const NOTHING = {
  name: '',
  kind: 'variable',
  line: 1,
  end: 1,
  exported: false,
  decorators: [],
  bases: [],
  stub: false,
  marks: [],
  from: 0,
  to: 0,
} as const

interface Holder {
  readonly name: string
  readonly kind: Definition['kind']
}

/** The statements of a file or of a type's body, from bracket to bracket and semicolon to semicolon. */
function statements(
  source: Tokens,
  from: number,
  to: number,
  holder: Holder | undefined,
  findings: Findings,
  names: Set<number>,
): void {
  const { tokens, pairs } = source
  let start = from
  let decorators: string[] = []
  for (let at = from; at < to; at++) {
    const text = tokens[at]?.kind === 'mark' ? tokens[at]?.text : ''
    if (text === '@' && at === start) {
      decorators = [...decorators, tokens[at + 1]?.text ?? '']
      at =
        tokens[at + 2]?.text === '(' && tokens[at + 2]?.start === tokens[at + 1]?.end
          ? (pairs.get(at + 2) ?? at + 2)
          : at + 1
      start = at + 1
    } else if (text === '(' || text === '[') at = pairs.get(at) ?? at
    else if (text === '{' || text === ';') {
      const close = text === '{' ? (pairs.get(at) ?? to) : at
      // A body ends the statement; the braces of a value do not.
      const isValue = text === '{' && isAssigned(source, start, at)
      if (isValue) {
        at = close
        continue
      }
      statement({ source, start, at, close, holder, decorators, findings, names })
      at = close
      start = close + 1
      decorators = []
    }
  }
}

function isAssigned({ tokens, inside }: Tokens, start: number, at: number): boolean {
  const around = inside[start]
  for (let index = start; index < at; index++)
    if (inside[index] === around && (tokens[index]?.text === '=' || tokens[index]?.text === '=>')) return true
  return false
}

interface Statement {
  readonly source: Tokens
  readonly start: number
  /** The brace or semicolon. */
  readonly at: number
  readonly close: number
  readonly holder: Holder | undefined
  readonly decorators: readonly string[]
  readonly findings: Findings
  readonly names: Set<number>
}

function statement(one: Statement): void {
  const { source, start, at, holder } = one
  const { tokens } = source
  const first = tokens[start]?.text ?? ''
  if (/^(?:import|export|part|library)$/.test(first)) return
  for (let index = start; index < at; index++) {
    const text = tokens[index]?.text ?? ''
    // Types stand at the top only, never in one another.
    if (!holder && /^(?:class|mixin|enum|extension)$/.test(text) && tokens[index + 1]?.kind === 'name') {
      type(one, index)
      return
    }
    if (text === 'typedef') {
      define(one, index + 1, { kind: 'type' })
      return
    }
    if (!/^(?:abstract|sealed|base|interface|final)$/.test(text)) break
  }
  const bracket = callLike(one)
  if (bracket > 0) {
    const name = tokens[bracket - 1]?.text ?? ''
    if (tokens[bracket - 1]?.kind !== 'name' || /^(?:if|for|while|switch|catch)$/.test(name)) return
    const body = source.text.slice(tokens[at]?.start, tokens[one.close]?.end)
    // At the top a call that is no declaration has neither body nor arrow.
    if (!holder && tokens[at]?.text === ';' && tokens[(source.pairs.get(bracket) ?? at) + 1]?.text !== '=>') return
    const isConstructor = holder?.name === name || tokens[bracket - 2]?.text === '.'
    const isEmpty = tokens[at]?.text === '{' && one.close === at + 1
    const isUnmade =
      /^\{?\s*(?:=>\s*)?throw\s+Unimplemented/.test(body) ||
      (/^\{\s*throw\b/.test(body) && UNMADE.test(body.slice(0, 300)))
    define(one, bracket - 1, {
      kind: holder ? 'method' : 'function',
      stub: !isConstructor && (isEmpty || isUnmade || arrowUnmade(one, bracket)),
    })
    return
  }
  fields(one)
}

/** `=> throw UnimplementedError()` */
function arrowUnmade({ source, at }: Statement, bracket: number): boolean {
  const text = source.text.slice(source.tokens[source.pairs.get(bracket) ?? bracket]?.end, source.tokens[at]?.start)
  return /^\s*(?:async\s*)?=>\s*throw\s+Unimplemented/.test(text)
}

/** The bracket of `name(`, if it comes before any `=`. */
function callLike({ source, start, at }: Statement): number {
  for (let index = start; index < at; index++) {
    const text = source.tokens[index]?.text
    if (text === '=' || text === '=>') return -1
    if (text === '(' && index > start) return index
  }
  return -1
}

function define(
  { source, close, holder, decorators, findings, names }: Statement,
  nameAt: number,
  more: Partial<Definition> & Pick<Definition, 'kind'>,
): void {
  const token = source.tokens[nameAt]
  if (token?.kind !== 'name') return
  names.add(nameAt)
  findings.definitions.push({
    name: token.text,
    container: holder?.name,
    line: token.line,
    end: source.tokens[close]?.line ?? token.line,
    exported: !token.text.startsWith('_'),
    decorators,
    bases: [],
    stub: false,
    ...more,
  })
}

function type(one: Statement, word: number): void {
  const { source, at, close, findings, names } = one
  const { tokens } = source
  const kind = tokens[word]?.text === 'enum' ? 'enum' : 'class'
  const bases: string[] = []
  for (let index = word + 2; index < at; index++) {
    if (
      !/^(?:extends|with|implements|on|,)$/.test(tokens[index]?.text ?? '') ||
      source.inside[index] !== source.inside[word]
    )
      continue
    if (tokens[index + 1]?.kind === 'name') bases.push(tokens[index + 1]?.text ?? '')
  }
  const name = tokens[word + 1]?.text ?? ''
  const isWidget = bases.some((base) => /^(?:Stateless|Stateful|Hook|Consumer|HookConsumer)Widget$/.test(base))
  define(one, word + 1, { kind, bases, role: isWidget ? 'component' : undefined })
  const holder: Holder = { name, kind }
  let from = at + 1
  if (kind === 'enum') {
    for (; from < close && tokens[from]?.kind === 'name'; from++) {
      define({ ...one, holder, close: from, decorators: [] }, from, { kind: 'member' })
      while (tokens[from + 1]?.text === '(' || tokens[from + 1]?.text === '<')
        from = source.pairs.get(from + 1) ?? from + 1
      if (tokens[from + 1]?.text !== ',') break
      from++
    }
    while (from < close && tokens[from]?.text !== ';') from++
    from++
  }
  statements(source, from, close, holder, findings, names)
}

/** `final String name = 'x', other;` */
function fields(one: Statement): void {
  const { source, start, at, holder } = one
  const { tokens } = source
  let equals = start
  while (equals < at && tokens[equals]?.text !== '=' && tokens[equals]?.text !== '=>') equals++
  const isGetter = tokens[equals]?.text === '=>' || tokens[equals - 2]?.text === 'get'
  const isAlone = equals - 1 <= start && !isGetter
  if (isAlone || tokens[equals - 1]?.kind !== 'name' || /^(?:return|throw|await)$/.test(tokens[start]?.text ?? ''))
    return
  const value =
    equals < at
      ? source.text.slice(tokens[equals + 1]?.start, tokens[at]?.start)
      : source.text.slice(tokens[start]?.start, tokens[equals - 1]?.start)
  define(one, equals - 1, {
    kind: isGetter ? 'method' : holder ? 'field' : 'variable',
    value: isGetter ? undefined : excerpt(value),
  })
}

/** `import 'package:a/b.dart' as c show D;` */
function imports({ tokens }: Tokens, findings: Findings): void {
  tokens.forEach((token, at) => {
    const path = tokens[at + 1]
    if (!/^(?:import|export)$/.test(token.text) || token.kind !== 'name' || path?.kind !== 'string') return
    const isAlias = tokens[at + 2]?.text === 'as'
    const shown: { name: string; local: string }[] = []
    if (tokens[at + 2]?.text === 'show')
      for (let next = at + 3; tokens[next]?.kind === 'name'; next += 2)
        shown.push({ name: tokens[next]?.text ?? '', local: tokens[next]?.text ?? '' })
    const names = shown.length > 0 ? shown : [{ name: '*', local: isAlias ? (tokens[at + 3]?.text ?? '*') : '*' }]
    findings.imports.push({ from: path.text, names, line: token.line })
  })
}

/** A catch without a type takes everything; lints name the ones without `on` (avoid_catches_without_on_clauses). */
function handlers({ tokens }: Tokens, findings: Findings): void {
  tokens.forEach((token, at) => {
    if (token.text === 'catch' && tokens[at + 1]?.text === '(' && tokens[at - 1]?.text === '}')
      findings.broadHandlers.add(token.line)
  })
}

/** `test('…', () { })`, testWidgets, blocTest, in groups. */
function tests(source: Tokens, findings: Findings): void {
  const { tokens, pairs, inside } = source
  const groups = new Map<number, string>()
  tokens.forEach((token, at) => {
    if (token.kind !== 'string' || tokens[at - 1]?.text !== '(') return
    const caller = tokens[at - 2]?.text ?? ''
    let suite: string | undefined
    for (let bracket = inside[at - 1] ?? -1; bracket >= 0 && suite === undefined; bracket = inside[bracket] ?? -1)
      suite = groups.get(bracket)
    const close = pairs.get(at - 1) ?? at
    if (caller === 'group') groups.set(at - 1, suite ? `${suite} > ${token.text}` : token.text)
    if (!/^(?:test|testWidgets|blocTest|testGoldens|patrolTest)$/.test(caller)) return
    const skipped = /\bskip:\s*(?:true|['"])/.test(source.text.slice(token.end, tokens[close]?.start))
    findings.tests.push({
      name: token.text,
      line: token.line,
      suite,
      skipped,
      asserts: assertsBetween(source, at, close, ASSERTS),
    })
  })
}
