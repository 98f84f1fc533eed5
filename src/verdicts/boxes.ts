import type { JudgedClaim } from '../schema/snapshot.ts'
import type { Verdict } from '../schema/verdict.ts'
import { withhold } from './judge.ts'
import { unverifiable, verdict } from './verdict.ts'

/** A box that a heading may leave open without being wrong: it is written so. */
const OPTIONAL = /\b(?:optional|stretch|nice to have|later|future|deferred|post-?launch)\b/i

/** "✅ Checklist": the tick is the picture of the list, not its state. */
const CHECKLIST =
  /^(?:[\p{L}\s-]*\b)?(?:check-?lists?|to-?do list|task list|daftar (?:periksa|tugas)|checkliste|lista de (?:verificação|verificación))$|清单$|检查表$/iu

const MOST_SHOWN = 20

/**
 * Settles a heading's state against the boxes beneath it, from the document alone. A line is open where it says what is
 * still to do: a plan, or a state that is not done.
 * @param beneath the claims within its extent.
 */
export function judgeBoxes(claim: JudgedClaim, beneath: readonly JudgedClaim[]): JudgedClaim {
  const lines = new Map<number, JudgedClaim>()
  for (const one of beneath)
    if (one.line !== claim.line && one.kind !== 'rollup' && !OPTIONAL.test(one.text))
      if (!lines.has(one.line) || isOpen(one)) lines.set(one.line, one)
  const open = [...lines.values()].filter(isOpen)
  const { from, to } = claim.extent ?? { from: claim.line, to: claim.line }
  const verdict = compare(claim, open, lines.size, lines.size === to - from + 1)
  return {
    ...claim,
    observation: {
      state: 'observed',
      fact: {
        shape: 'ratio',
        part: lines.size - open.length,
        whole: lines.size,
        items: open.slice(0, MOST_SHOWN).map(({ subject }) => subject),
      },
      rule: 'boxes',
      evidence: open
        .slice(0, MOST_SHOWN)
        .map(({ document, line, subject }) => ({ path: document, line, note: subject })),
    },
    verdict: withhold(claim, verdict),
  }
}

function isOpen({ mood, state }: JudgedClaim): boolean {
  return mood === 'planned' || state === 'open' || state === 'absent' || state === 'blocked'
}

/** @param all whether every line beneath it was read: one that was not may well be open. */
function compare(claim: JudgedClaim, open: readonly JudgedClaim[], of: number, all: boolean): Verdict {
  const ticked = of - open.length
  const [first] = open
  const differ = (word: 'overstated' | 'understated') =>
    verdict(word, 'measured', { code: 'boxes-open', values: { ticked, of, first: first?.subject ?? '' } })
  if (of === 0 || CHECKLIST.test(claim.subject)) return unverifiable({ code: 'nothing-checked', values: { of } })
  if (claim.state === 'done' && first) return differ('overstated')
  if (claim.state === 'open' && !first)
    return all ? differ('understated') : unverifiable({ code: 'nothing-checked', values: { of } })
  return verdict('verified', 'measured', { code: 'boxes-agree', values: { ticked, of } })
}
