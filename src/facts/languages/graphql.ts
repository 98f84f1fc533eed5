import type { DefinitionKind } from '../facts.ts'
import type { Findings } from '../findings.ts'
import { noteAll, pushSpan, schemaLexis, textBetween } from '../tokens/blocks.ts'
import { type Tokens, tokenise } from '../tokens/tokenise.ts'
import type { Language } from './language.ts'

/** Types of a GraphQL schema; the fields of its root types are methods. */
export const graphql: Language = {
  id: 'graphql',
  version: 1,
  extensions: ['graphql', 'gql', 'graphqls'],
  reader: { by: 'text', read },
}

const KINDS: Readonly<Record<string, DefinitionKind>> = {
  type: 'class',
  input: 'class',
  interface: 'interface',
  enum: 'enum',
  union: 'type',
  scalar: 'type',
  query: 'function',
  mutation: 'function',
  subscription: 'function',
  fragment: 'function',
}

function read(text: string, findings: Findings): boolean {
  const source = tokenise(text, schemaLexis(['#']))
  const { tokens, inside } = source
  tokens.forEach((token, at) => {
    const kind =
      Object.hasOwn(KINDS, token.text) && inside[at] === -1 && tokens[at + 1]?.kind === 'name'
        ? KINDS[token.text]
        : undefined
    if (kind && tokens[at - 1]?.text !== 'on') define(source, at, kind, findings)
  })
  noteAll(source, findings)
  return source.whole
}

function define(source: Tokens, at: number, kind: DefinitionKind, findings: Findings): void {
  const { tokens, pairs } = source
  const container = tokens[at + 1]?.text ?? ''
  const bases: string[] = []
  let open = at + 2
  while (
    tokens[open] &&
    tokens[open]?.text !== '{' &&
    !(Object.hasOwn(KINDS, tokens[open]?.text ?? '') && tokens[open]?.line !== tokens[at]?.line)
  ) {
    if (tokens[open]?.kind === 'name' && tokens[open]?.text !== 'implements' && tokens[open - 1]?.text !== '@')
      bases.push(tokens[open]?.text ?? '')
    open = (pairs.get(open) ?? open) + 1
  }
  const close = tokens[open]?.text === '{' ? (pairs.get(open) ?? open) : open - 1
  const isShape = kind === 'class' || kind === 'interface'
  pushSpan(
    source,
    at,
    close,
    {
      name: container,
      kind,
      bases: isShape ? bases : [],
      value: kind === 'type' && close > at + 2 ? textBetween(source, at + 3, close) : undefined,
    },
    findings,
  )
  if (kind !== 'enum' && !isShape) return
  const isRoot = /^(?:Query|Mutation|Subscription)$/.test(container)
  for (let field = open + 1; field < close; field++) {
    if (tokens[field]?.kind !== 'name') continue
    const colon = tokens[field + 1]?.text === '(' ? (pairs.get(field + 1) ?? field) + 1 : field + 1
    const isField = isShape && tokens[colon]?.text === ':'
    if (!isField && kind !== 'enum') continue
    const typeAt = tokens[colon + 1]?.text === '[' ? (pairs.get(colon + 1) ?? colon + 1) : colon + 1
    const end = isField ? (tokens[typeAt + 1]?.text === '!' ? typeAt + 1 : typeAt) : field
    const value = isField ? textBetween(source, colon + 1, end) : undefined
    pushSpan(
      source,
      field,
      end,
      {
        name: tokens[field]?.text ?? '',
        kind: kind === 'enum' ? 'member' : isRoot ? 'method' : 'field',
        container,
        value,
      },
      findings,
    )
    field = end
    if (isField && tokens[field + 1]?.text === '=') field = pairs.get(field + 2) ?? field + 2
    while (tokens[field + 1]?.text === '@')
      field = tokens[field + 3]?.text === '(' ? (pairs.get(field + 3) ?? field + 2) : field + 2
  }
}
