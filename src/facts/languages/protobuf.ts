import type { DefinitionKind } from '../facts.ts'
import type { Findings } from '../findings.ts'
import { HTTP_METHODS, routePath } from '../route-path.ts'
import { noteAll, pushSpan, schemaLexis, textBetween } from '../tokens/blocks.ts'
import { type Tokens, tokenise } from '../tokens/tokenise.ts'
import type { Language } from './language.ts'

/** Messages, enums, services and their calls; the HTTP paths that google.api.http gives to calls. */
export const protobuf: Language = { id: 'protobuf', version: 1, extensions: ['proto'], reader: { by: 'text', read } }

const KINDS: Readonly<Record<string, DefinitionKind>> = { message: 'class', enum: 'enum', service: 'interface' }

function read(text: string, findings: Findings): boolean {
  const source = tokenise(text, schemaLexis(['//']))
  const { tokens, pairs } = source
  const holders = new Map<number, { readonly name: string; readonly kind: DefinitionKind }>()
  tokens.forEach((token, at) => {
    const next = tokens[at + 1]
    const kind =
      token.kind === 'name' && Object.hasOwn(KINDS, token.text) && next?.kind === 'name' && tokens[at + 2]?.text === '{'
        ? KINDS[token.text]
        : undefined
    const holder = holderOf(source, at, holders)
    if (kind && next) {
      holders.set(at + 2, { name: next.text, kind })
      pushSpan(source, at, pairs.get(at + 2) ?? at, { name: next.text, kind, container: holder?.name }, findings)
    } else if (token.text === 'rpc' && next?.kind === 'name') call(source, at, holder?.name, findings)
    else if (token.text === 'import' && tokens[at + 1]?.kind === 'string')
      findings.imports.push({ from: tokens[at + 1]?.text ?? '', names: [], line: token.line })
    else if (token.text === 'import' && tokens[at + 2]?.kind === 'string')
      findings.imports.push({ from: tokens[at + 2]?.text ?? '', names: [], line: token.line })
    else if (
      token.kind === 'name' &&
      next?.text === '=' &&
      tokens[at + 2]?.kind === 'number' &&
      holder &&
      holder.kind !== 'interface' &&
      !/^option$/.test(tokens[at - 1]?.text ?? '')
    ) {
      const isMember = holder.kind === 'enum'
      pushSpan(
        source,
        at,
        at,
        {
          name: token.text,
          kind: isMember ? 'member' : 'field',
          container: holder.name,
          value: isMember ? tokens[at + 2]?.text : textBetween(source, statementStart(source, at), at - 1),
        },
        findings,
      )
    }
  })
  noteAll(source, findings)
  return source.whole
}

function statementStart({ tokens }: Tokens, at: number): number {
  let from = at
  while (from > 0 && !/^[;{}]$/.test(tokens[from - 1]?.text ?? '')) from--
  return from
}

/** The message, enum or service around a token, through a oneof. */
function holderOf(
  { tokens, inside }: Tokens,
  at: number,
  holders: ReadonlyMap<number, { readonly name: string; readonly kind: DefinitionKind }>,
): { readonly name: string; readonly kind: DefinitionKind } | undefined {
  const bracket = inside[at] ?? -1
  const isOneof = tokens[bracket - 2]?.text === 'oneof'
  return holders.get(isOneof ? (inside[bracket] ?? -1) : bracket)
}

/** `rpc Get(Request) returns (Reply) { option (google.api.http) = { get: "/v1/x" }; }` */
function call(source: Tokens, at: number, container: string | undefined, findings: Findings): void {
  const { tokens, pairs } = source
  const name = tokens[at + 1]?.text ?? ''
  let end = at + 2
  while (tokens[end] && !/^[;{]$/.test(tokens[end]?.text ?? '')) end = (pairs.get(end) ?? end) + 1
  const close = tokens[end]?.text === '{' ? (pairs.get(end) ?? end) : end
  pushSpan(
    source,
    at,
    close,
    { name, kind: 'method', container, value: textBetween(source, at + 2, end - 1) },
    findings,
  )
  for (let index = end; index < close; index++) {
    const path = tokens[index + 2]
    const isRoute =
      HTTP_METHODS.has(tokens[index]?.text ?? '') && tokens[index + 1]?.text === ':' && path?.kind === 'string'
    if (isRoute)
      findings.routes.push({
        method: (tokens[index]?.text ?? '').toUpperCase(),
        path: routePath(path.text),
        on: container ?? '',
        handler: name,
        line: path.line,
        framework: 'grpc-gateway',
      })
  }
}
