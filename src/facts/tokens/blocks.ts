import type { Definition } from '../facts.ts'
import { excerpt, type Findings, noteMarkers, noteString } from '../findings.ts'
import type { Lexis, Tokens } from './tokenise.ts'

/** What the languages of schemas have in common: words, names, blocks in braces, strings in double quotes. */
export function schemaLexis(lineComments: readonly string[]): Lexis {
  return {
    lineComments,
    strings: [
      { open: '"""', close: '"""', escapes: true, lines: true },
      { open: '"', close: '"', escapes: true, lines: false },
    ],
    nestedComments: false,
    characters: false,
    backticks: false,
  }
}

/** Keeps a definition that spans some tokens. */
export function pushSpan(
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

/** The text from one token to another. */
export function textBetween({ text, tokens }: Tokens, from: number, to: number): string {
  return excerpt(text.slice(tokens[from]?.start ?? 0, tokens[to]?.end ?? 0))
}

/** The last token of the line that a token stands on, inside of a bound. */
export function lineEnd({ tokens }: Tokens, at: number, bound: number): number {
  let last = at
  while (last + 1 < bound && tokens[last + 1]?.line === tokens[at]?.line) last++
  return last
}

/** Names, strings and markers. */
export function noteAll(source: Tokens, findings: Findings): void {
  for (const token of source.tokens) {
    if (token.kind === 'name') findings.uses.add(token.text)
    else if (token.kind === 'string') noteString(findings, token.text)
  }
  for (const comment of source.comments) noteMarkers(findings, comment.text, comment.line)
}
