import type { Definition } from '../facts.ts'
import { excerpt, type Findings, noteMarkers, noteString } from '../findings.ts'
import { type Lexis, type Tokens, tokenise } from '../tokens/tokenise.ts'
import type { Language } from './language.ts'

/** Tables, columns, types, views, functions and policies that SQL creates. */
export const sql: Language = { id: 'sql', version: 1, extensions: ['sql', 'ddl', 'psql'], reader: { by: 'text', read } }

const lexis: Lexis = {
  lineComments: ['--'],
  strings: [
    { open: '$$', close: '$$', escapes: false, lines: true },
    { open: "'", close: "'", escapes: false, lines: true },
    { open: '"', close: '"', escapes: false, lines: false },
  ],
  nestedComments: false,
  characters: false,
  backticks: true,
}

const CONSTRAINT = /^(?:primary|foreign|unique|constraint|check|key|index|exclude|like|fulltext|spatial|period)$/i

function read(text: string, findings: Findings): boolean {
  const source = tokenise(text, lexis)
  const { tokens } = source
  tokens.forEach((token, at) => {
    const word = token.kind === 'name' ? token.text.toLowerCase() : ''
    if (word === 'create') create(source, at, findings)
    else if (word === 'alter' && is(source, at + 1, 'table')) alter(source, at, findings)
    else if (word === 'references' || word === 'from' || word === 'join' || word === 'into' || word === 'update')
      findings.uses.add(nameAt(source, at + 1).name)
    if (token.kind === 'string' && text[token.start] === "'") noteString(findings, token.text)
  })
  for (const comment of source.comments) noteMarkers(findings, comment.text, comment.line)
  return !/^<{7} /m.test(text)
}

function is({ tokens }: Tokens, at: number, ...words: string[]): boolean {
  return words.includes(tokens[at]?.text.toLowerCase() ?? '')
}

/** A name without its schema and quotes, and the index behind it. */
function nameAt({ tokens }: Tokens, start: number): { readonly name: string; readonly end: number } {
  let at = start
  if (tokens[at]?.text === '[') at++
  let name = tokens[at]?.text ?? ''
  while (tokens[at + 1]?.text === '.' || (tokens[at + 1]?.text === ']' && tokens[at + 2]?.text === '.')) {
    at += tokens[at + 1]?.text === '.' ? 2 : 3
    if (tokens[at]?.text === '[') at++
    name = tokens[at]?.text ?? ''
  }
  return { name, end: tokens[at + 1]?.text === ']' ? at + 2 : at + 1 }
}

function push(
  source: Tokens,
  from: number,
  to: number,
  one: Pick<Definition, 'name' | 'kind'> & Partial<Definition>,
  findings: Findings,
): void {
  const line = source.tokens[from]?.line ?? 1
  findings.definitions.push({
    line,
    end: source.tokens[to]?.line ?? line,
    exported: true,
    decorators: [],
    bases: [],
    stub: false,
    ...one,
  })
}

function create(source: Tokens, at: number, findings: Findings): void {
  let next = at + 1
  while (
    is(
      source,
      next,
      'or',
      'replace',
      'temp',
      'temporary',
      'unlogged',
      'global',
      'local',
      'unique',
      'materialized',
      'recursive',
      'definer',
      'external',
      'virtual',
      'concurrently',
    )
  )
    next++
  const what = source.tokens[next]?.text.toLowerCase() ?? ''
  next++
  while (is(source, next, 'if', 'not', 'exists', 'concurrently')) next++
  const { name, end } = nameAt(source, next)
  let last = end
  while (last < source.tokens.length - 1 && source.tokens[last]?.text !== ';')
    last = (source.pairs.get(last) ?? last) + 1
  if (what === 'table') {
    push(source, next, last, { name, kind: 'class' }, findings)
    if (source.tokens[end]?.text === '(') columns(source, end, name, findings)
  } else if (what === 'view') push(source, next, last, { name, kind: 'class' }, findings)
  else if (what === 'function' || what === 'procedure' || what === 'trigger')
    push(source, next, last, { name, kind: 'function' }, findings)
  else if (what === 'policy' || what === 'index' || what === 'role' || what === 'sequence' || what === 'extension') {
    const table = source.tokens.slice(end, end + 6).findIndex((token) => token.text.toLowerCase() === 'on')
    const container = what === 'policy' || what === 'index' ? nameAt(source, end + table + 1).name : undefined
    push(
      source,
      next,
      last,
      { name, kind: 'variable', container: table >= 0 ? container : undefined, value: what },
      findings,
    )
  } else if (what === 'type') type(source, next, end, last, name, findings)
}

/** `CREATE TYPE role AS ENUM ('admin', 'user')` */
function type(source: Tokens, from: number, end: number, last: number, name: string, findings: Findings): void {
  const isEnum = is(source, end + 1, 'enum')
  push(source, from, last, { name, kind: isEnum ? 'enum' : 'type' }, findings)
  const close = source.pairs.get(end + 2) ?? end
  for (let at = end + 3; isEnum && at < close; at++) {
    if (source.tokens[at]?.kind === 'string')
      push(source, at, at, { name: source.tokens[at]?.text ?? '', kind: 'member', container: name }, findings)
  }
}

function columns(source: Tokens, open: number, container: string, findings: Findings): void {
  const close = source.pairs.get(open) ?? source.tokens.length
  let start = open + 1
  for (let at = open + 1; at <= close; at++) {
    if (source.tokens[at]?.text === '(') at = source.pairs.get(at) ?? at
    if (at < close && source.tokens[at]?.text !== ',') continue
    column(source, start, at - 1, container, findings)
    start = at + 1
  }
}

function column(source: Tokens, from: number, to: number, container: string, findings: Findings): void {
  const { name, end } = nameAt(source, from)
  if (to < from || name === '' || (CONSTRAINT.test(name) && source.tokens[from]?.kind === 'name')) return
  const value = excerpt(source.text.slice(source.tokens[end]?.start ?? 0, source.tokens[to]?.end ?? 0))
  push(source, from, to, { name, kind: 'field', container, value }, findings)
}

/** `ALTER TABLE users ADD COLUMN age int` */
function alter(source: Tokens, at: number, findings: Findings): void {
  let next = at + 2
  while (is(source, next, 'if', 'exists', 'only')) next++
  const { name: container, end } = nameAt(source, next)
  for (let index = end; index < source.tokens.length && source.tokens[index]?.text !== ';'; index++) {
    if (!is(source, index, 'add') || CONSTRAINT.test(source.tokens[index + 1]?.text ?? '')) continue
    let from = index + 1
    while (is(source, from, 'column', 'if', 'not', 'exists')) from++
    let to = from
    while (to + 1 < source.tokens.length && !/^[,;]$/.test(source.tokens[to + 1]?.text ?? ''))
      to = source.pairs.get(to + 1) ?? to + 1
    column(source, from, to, container, findings)
    index = to
  }
}
