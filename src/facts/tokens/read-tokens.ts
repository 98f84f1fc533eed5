import { type Findings, noteMarkers, noteString } from '../findings.ts'
import type { Declared, Words } from './declarations.ts'
import type { Tokens } from './tokenise.ts'

/** Names that belong to the language, not to the program. */
const KEYWORDS =
  /^(?:if|else|for|while|do|when|switch|case|match|return|break|continue|throw|try|catch|finally|in|is|as|this|super|self|null|nil|true|false|import|package|where|by|new|guard|defer|yield|await|async|then|with|some|any|throws|rethrows|get|set|extension|extends|implements|on)$/

/** What all languages that are read by tokens have in common: definitions, names, strings, markers. */
export function noteTokens(source: Tokens, declared: readonly Declared[], words: Words, findings: Findings): void {
  for (const { marks: _marks, at: _at, from: _from, to: _to, receiver: _receiver, ...definition } of declared)
    findings.definitions.push(definition)
  const made = new Set(declared.map((one) => one.at))
  const isWord = (text: string): boolean =>
    Object.hasOwn(words.types, text) ||
    words.functions.has(text) ||
    words.variables.has(text) ||
    words.aliases.has(text) ||
    words.modifiers.has(text) ||
    KEYWORDS.test(text)
  let importing = 0
  source.tokens.forEach((token, at) => {
    const isFirst = token.line !== source.tokens[at - 1]?.line
    if (isFirst && token.kind === 'name' && /^(?:import|package|export|part)$/.test(token.text)) importing = token.line
    if (token.line === importing) return
    if (token.kind === 'string' && !token.computed) noteString(findings, token.text)
    if (token.kind !== 'name' || made.has(at)) return
    // A name before a colon is a parameter or a variable of its own.
    const isDeclared = source.tokens[at + 1]?.text === ':' && source.tokens[at + 1]?.kind === 'mark'
    if (!isDeclared && (!isWord(token.text) || source.tokens[at - 1]?.text === '.')) findings.uses.add(token.text)
  })
  for (const comment of source.comments) noteMarkers(findings, comment.text, comment.line)
}

/** The dotted name that begins at a token, and the index behind it. */
export function dottedName({ tokens }: Tokens, start: number): { readonly name: string; readonly end: number } {
  let name = ''
  let at = start
  while (tokens[at]?.kind === 'name' || tokens[at]?.text === '*' || tokens[at]?.text === '_') {
    name += tokens[at]?.text ?? ''
    if (tokens[at + 1]?.text !== '.' || tokens[at + 1]?.line !== tokens[at]?.line) return { name, end: at + 1 }
    name += '.'
    at += 2
  }
  return { name: name.replace(/\.$/, ''), end: at }
}

/** Conflict markers that a merge left behind: nothing compiles with them. */
export function hasConflict(text: string): boolean {
  return /^<{7} /m.test(text) && /^>{7} /m.test(text)
}

/** Does a name that asserts stand between two tokens? */
export function assertsBetween({ tokens }: Tokens, from: number, to: number, asserts: RegExp): boolean {
  for (let at = from; at < to; at++)
    if (tokens[at]?.kind === 'name' && asserts.test(tokens[at]?.text ?? '')) return true
  return false
}
