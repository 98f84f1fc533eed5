import type { JudgedClaim } from '../schema/snapshot.ts'
import { judge } from './judge.ts'
import { ABOUT, SIZE } from './numbers.ts'

const MOST_SHOWN = 20

/** Words that say that a number adds up others, in the languages read here. */
const TOTAL =
  /(?:^|[^\p{L}])(?:total(?:s|e|ing|ling)?|sum|altogether|in all|gesamt|summe|insgesamt|jumlah|totaux|somme|suma|soma|toplam)(?![\p{L}])|总计|合计|共计|總計|合計/iu

/**
 * Settles totals of lines, bytes and files that name no path of their own: what was observed of the numbers that they
 * add up, together. A row of totals adds up the rows above it, down from the last total; a line that introduces a list
 * or table what follows it in its section.
 */
export function settleTotals(claims: readonly JudgedClaim[]): JudgedClaim[] {
  const sections = new Map<string, JudgedClaim[]>()
  for (const claim of claims) {
    if (!isSize(claim)) continue
    const key = JSON.stringify([claim.document, claim.kind, claim.section])
    const known = sections.get(key)
    if (known) known.push(claim)
    else sections.set(key, [claim])
  }
  for (const own of sections.values()) own.sort((a, b) => a.line - b.line)
  return claims.map((claim) => {
    if (!isTotal(claim) || claim.observation.state !== 'unresolved') return claim
    const own = sections.get(JSON.stringify([claim.document, claim.kind, claim.section])) ?? []
    return summed(claim, termsOf(claim, own)) ?? claim
  })
}

const isSize = ({ kind, claimed, mood }: JudgedClaim): boolean =>
  mood === 'asserted' &&
  claimed.value !== undefined &&
  (kind === 'lines' || kind === 'bytes' || (kind === 'count' && claimed.unit === 'files'))

const isRow = ({ text }: JudgedClaim): boolean => text.includes('|')

const isTotal = (claim: JudgedClaim): boolean => isSize(claim) && TOTAL.test(claim.text.slice(0, 500))

function termsOf(total: JudgedClaim, own: readonly JudgedClaim[]): readonly JudgedClaim[] {
  const at = own.indexOf(total)
  if (!isRow(total)) return own.slice(at + 1).filter((one) => !isTotal(one))
  const above = own.slice(0, at)
  return above.slice(above.findLastIndex(isTotal) + 1)
}

/**
 * The total judged by the sum of what was observed, where the document's own numbers make the total and all of them were
 * observed. What is more already than a row of totals or a least number says is so too, with some left out.
 */
function summed(total: JudgedClaim, terms: readonly JudgedClaim[]): JudgedClaim | undefined {
  const { op, value = 0, unit = total.kind } = total.claimed
  const found = terms.flatMap((term) => foundIn(term, unit))
  // Two numbers of one line speak of the same thing.
  if (found.length < 2 || new Set(terms.map(({ line }) => line)).size < terms.length) return undefined
  const sum = found.reduce((all, { size }) => all + size, 0)
  const told = terms.reduce((all, { claimed }) => all + (claimed.value ?? 0), 0)
  const slack = (op === 'eq' ? SIZE.share : ABOUT) * value
  const adds = Math.abs(told - value) <= slack && found.length === terms.length
  const isMore = (op === 'ge' && sum >= value) || (isRow(total) && sum > value + slack)
  // "10 files, 152 KB in all" over eight that are larger, by the document's own numbers too.
  const isOver =
    !isRow(total) && op === 'eq' && Math.min(sum, told) > value + slack && isOfGroup(total, terms, found.length)
  if (!adds && !isMore && !isOver) return undefined
  const observation: JudgedClaim['observation'] = {
    state: 'observed',
    fact: {
      shape: 'count',
      value: sum,
      unit,
      items: found.map(({ term, size }) => `${term.subject}: ${size}`).slice(0, MOST_SHOWN),
    },
    rule: 'sum-of-listed',
    evidence: found.flatMap(({ evidence }) => evidence).slice(0, MOST_SHOWN),
  }
  return { ...total, observation, verdict: judge(total, observation) }
}

/** Does a total count the files that it adds up, as many as are listed or more, and do all of them lie in one folder? */
function isOfGroup({ subject }: JudgedClaim, terms: readonly JudgedClaim[], found: number): boolean {
  const count = Number(/^(\d+)\s/.exec(subject)?.[1] ?? 0)
  const folders = terms.flatMap(({ observation }) =>
    observation.state === 'observed'
      ? observation.evidence.map(({ path }) => path.slice(0, path.lastIndexOf('/') + 1))
      : [],
  )
  return found === terms.length && count >= found && new Set(folders).size === 1
}

function foundIn(term: JudgedClaim, unit: string) {
  const { observation } = term
  if (observation.state !== 'observed' || observation.fact.shape !== 'count' || observation.fact.unit !== unit)
    return []
  return [{ term, size: observation.fact.value, evidence: observation.evidence }]
}
