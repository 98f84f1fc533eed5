import type { Findings } from '../findings.ts'
import { lineEnd, noteAll, pushSpan, schemaLexis, textBetween } from '../tokens/blocks.ts'
import { type Tokens, tokenise } from '../tokens/tokenise.ts'
import type { Language } from './language.ts'

/** Terraform's resources, data, modules, variables, outputs and locals; the container is the type of the resource. */
export const hcl: Language = {
  id: 'hcl',
  version: 1,
  extensions: ['tf', 'hcl', 'tfvars', 'tofu'],
  reader: { by: 'text', read },
}

function read(text: string, findings: Findings): boolean {
  const source = tokenise(text, {
    ...schemaLexis(['#', '//']),
    strings: [{ open: '"', close: '"', escapes: true, computed: '${', lines: false }],
  })
  const { tokens, pairs, inside } = source
  tokens.forEach((token, at) => {
    if (token.kind !== 'name' || inside[at] !== -1) return
    let open = at + 1
    while (tokens[open]?.kind === 'string') open++
    const labels = tokens.slice(at + 1, open).map((one) => one.text)
    const close = tokens[open]?.text === '{' ? pairs.get(open) : undefined
    if (tokens[at + 1]?.text === '=') assign(source, at, tokens.length, undefined, findings)
    else if (close !== undefined) block(source, at, open, close, labels, findings)
  })
  noteAll(source, findings)
  return source.whole
}

function block(
  source: Tokens,
  at: number,
  open: number,
  close: number,
  labels: readonly string[],
  findings: Findings,
): void {
  const word = source.tokens[at]?.text ?? ''
  if (word === 'locals') {
    for (let index = open + 1; index < close; index++)
      if (source.inside[index] === open && source.tokens[index + 1]?.text === '=')
        assign(source, index, close, 'local', findings)
    return
  }
  const name = labels.at(-1)
  if (name !== undefined)
    pushSpan(
      source,
      at,
      close,
      { name, kind: word === 'module' ? 'module' : 'variable', container: labels.length > 1 ? labels[0] : word },
      findings,
    )
  const from =
    word === 'module'
      ? source.tokens.findIndex((one, index) => index > open && index < close && one.text === 'source')
      : -1
  if (from >= 0)
    findings.imports.push({
      from: source.tokens[from + 2]?.text ?? '',
      names: name === undefined ? [] : [{ name: '*', local: name }],
      line: source.tokens[at]?.line ?? 1,
    })
}

/** `name = value` */
function assign(source: Tokens, at: number, bound: number, container: string | undefined, findings: Findings): void {
  const value = at + 2
  const last = source.pairs.get(value) ?? lineEnd(source, value, bound)
  if (source.tokens[at]?.kind === 'name')
    pushSpan(
      source,
      at,
      last,
      { name: source.tokens[at]?.text ?? '', kind: 'variable', container, value: textBetween(source, value, last) },
      findings,
    )
}
