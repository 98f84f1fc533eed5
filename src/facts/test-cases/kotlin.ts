import type { Findings } from '../findings.ts'
import type { Declared } from '../tokens/declarations.ts'
import { assertsBetween } from '../tokens/read-tokens.ts'
import type { Tokens } from '../tokens/tokenise.ts'
import { DISABLED, JUNIT } from './java.ts'

const ASSERTS =
  /^(?:assert|verify|coVerify|expect|should|fail|check|require|confirmVerified|then|andExpect|isEqualTo|turbine|onNode)/
const SPEC = /^(?:Fun|String|Should|Describe|Behavior|Word|Free|Feature|Expect|Annotation)Spec$|^Spek$/
const CONTAINER = /^x?(?:context|describe|feature|given|Given|`?when`?|When|group|and|And)$/
const LEAF = /^[xf]?(?:test|it|should|scenario|expect|then|Then)$/

/** JUnit and kotlin.test by annotations; Kotest and Spek by the blocks of their specs. */
export function kotlinTests(source: Tokens, declared: readonly Declared[], findings: Findings): void {
  const helpers = declared.filter(
    (one) =>
      one.to > one.from && assertsBetween(source, one.from, one.to, ASSERTS) && /^(?:function|method)$/.test(one.kind),
  )
  const names = new Set(helpers.map((one) => one.name))
  const asserts = (from: number, to: number): boolean => {
    if (assertsBetween(source, from, to, ASSERTS)) return true
    for (let at = from; at < to; at++)
      if (source.tokens[at + 1]?.text === '(' && names.has(source.tokens[at]?.text ?? '')) return true
    return false
  }
  for (const one of declared) {
    const last = one.decorators.map((name) => name.replace(/^.*\./, ''))
    if ((one.kind === 'method' || one.kind === 'function') && last.some((name) => JUNIT.test(name))) {
      const outer = declared.find((other) => other.name === one.container && other.from <= one.at && one.at < other.to)
      const skipped = [...last, ...(outer?.decorators ?? [])].some((name) => DISABLED.test(name))
      findings.tests.push({
        name: one.name,
        line: one.line,
        suite: one.container,
        skipped,
        asserts: asserts(one.from, one.to),
      })
    }
    const spec = one.bases.find((base) => SPEC.test(base))
    if (one.kind === 'class' && spec !== undefined) specTests(source, one, spec, asserts, findings)
  }
}

/** `test("…") { }`, `"…" { }`, `"…" should { }` in a class that is a spec. */
function specTests(
  source: Tokens,
  spec: Declared,
  style: string,
  asserts: (from: number, to: number) => boolean,
  findings: Findings,
): void {
  const { tokens, pairs, inside } = source
  const suites = new Map<number, string>()
  const around = (at: number): string => {
    for (let bracket = inside[at] ?? -1; bracket >= 0; bracket = inside[bracket] ?? -1) {
      const known = suites.get(bracket)
      if (known !== undefined) return known
    }
    return spec.name
  }
  const end = lastToken(source, spec)
  for (let at = spec.at; at < end; at++) {
    const token = tokens[at]
    if (token?.kind !== 'string' || token.computed) continue
    const isCall = tokens[at - 1]?.text === '(' && tokens[at - 2]?.kind === 'name'
    const word = isCall ? (tokens[at - 2]?.text ?? '') : ''
    const block = blockBehind(source, isCall ? (pairs.get(at - 1) ?? at) : at)
    if (block < 0) continue
    const between = tokens.slice(at + 1, block).map((one) => one.text)
    const isContainer = isCall
      ? CONTAINER.test(word)
      : between.includes('-') || between.some((text) => /^(?:should|When|when)$/.test(text))
    const isLeaf = isCall ? LEAF.test(word) : !isContainer && /^(?:String|Free|Word)Spec$/.test(style)
    const suite = around(at)
    if (isContainer) suites.set(block, `${suite} > ${token.text}`)
    if (!isLeaf || isContainer) continue
    const skipped = /^x/.test(word) || /enabled\s*=\s*false/.test(source.text.slice(token.end, tokens[block]?.start))
    findings.tests.push({
      name: token.text,
      line: token.line,
      suite,
      skipped,
      asserts: asserts(block, pairs.get(block) ?? block),
    })
  }
}

/** A spec's tests stand in its body, or in the lambda that it gives to its base. */
function lastToken({ tokens, pairs }: Tokens, spec: Declared): number {
  for (let at = spec.at; at < tokens.length; at++) {
    if (tokens[at]?.text === '(' && tokens[at + 1]?.text === '{') return pairs.get(at) ?? at
    if (tokens[at]?.text === '{') return pairs.get(at) ?? at
  }
  return spec.to
}

/** The brace of the block behind a token, with a few words or a `.config(…)` between; -1 where there is none. */
function blockBehind({ tokens, pairs }: Tokens, from: number): number {
  for (let at = from + 1, steps = 0; steps < 8; at++, steps++) {
    const text = tokens[at]?.text
    if (tokens[at]?.kind === 'mark' && text === '{') return at
    if (text === '(') at = pairs.get(at) ?? at
    else if (!(tokens[at]?.kind === 'name' || text === '.' || text === '-')) return -1
  }
  return -1
}
