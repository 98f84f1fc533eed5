import type { DefinitionKind } from '../facts.ts'
import type { Findings } from '../findings.ts'
import { lineEnd, noteAll, pushSpan, schemaLexis, textBetween } from '../tokens/blocks.ts'
import { tokenise } from '../tokens/tokenise.ts'
import type { Language } from './language.ts'

/** Models and enums of a Prisma schema. */
export const prisma: Language = { id: 'prisma', version: 1, extensions: ['prisma'], reader: { by: 'text', read } }

const KINDS: Readonly<Record<string, DefinitionKind>> = {
  model: 'class',
  view: 'class',
  type: 'class',
  enum: 'enum',
  datasource: 'module',
  generator: 'module',
}

function read(text: string, findings: Findings): boolean {
  const source = tokenise(text, schemaLexis(['//']))
  const { tokens, pairs, inside } = source
  tokens.forEach((token, at) => {
    const kind = Object.hasOwn(KINDS, token.text) && inside[at] === -1 ? KINDS[token.text] : undefined
    const close = pairs.get(at + 2)
    if (!kind || close === undefined) return
    const container = tokens[at + 1]?.text ?? ''
    pushSpan(source, at, close, { name: container, kind }, findings)
    for (let field = at + 3; field < close; field = lineEnd(source, field, close) + 1) {
      const name = tokens[field]
      if (name?.kind !== 'name') continue
      const last = lineEnd(source, field, close)
      const value = last > field ? textBetween(source, field + 1, last) : undefined
      pushSpan(
        source,
        field,
        last,
        { name: name.text, kind: kind === 'enum' ? 'member' : 'field', container, value },
        findings,
      )
    }
  })
  noteAll(source, findings)
  return source.whole
}
