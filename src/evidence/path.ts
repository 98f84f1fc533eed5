import type { Evidence, Observation } from '../schema/observation.ts'
import type { Question } from '../schema/question.ts'
import { absence } from './absence.ts'
import { brokenBecause } from './code/broken.ts'
import { isHollow } from './code/hollow.ts'
import { idleBecause } from './code/idle.ts'
import type { Room } from './room.ts'

const RULE = 'path@1'
const MOST_SHOWN = 20

/**
 * Is there a file, a folder, or a file that fits the glob? The tree of the commit decides, case and all.
 * A name that several files have is there by name only; alternatives of `{a,b}` must all be there.
 */
export async function path(question: Question, room: Room): Promise<Observation> {
  const { fit, paths, lacking = [] } = question
  if (fit === 'many' && question.claim.claimed.op !== 'absent')
    return {
      state: 'observed',
      fact: { shape: 'presence', present: true, strength: 'present' },
      rule: RULE,
      evidence: await Promise.all(paths.slice(0, MOST_SHOWN).map((one) => evidenceOf(one, room))),
    }
  if (fit !== 'one') return absence(question, room, RULE)
  if (isFoundElsewhere(question))
    return {
      state: 'unresolved',
      why: 'vague',
      candidates: paths.slice(0, MOST_SHOWN),
      wants: 'the folder that was looked through',
    }
  const evidence = await Promise.all(paths.slice(0, MOST_SHOWN).map((one) => evidenceOf(one, room)))
  if (lacking.length > 0)
    return {
      state: 'observed',
      fact: { shape: 'set', found: [...paths], absent: [...lacking] },
      rule: RULE,
      evidence,
    }
  const [only, ...others] = paths
  const entry = only !== undefined && others.length === 0 ? room.tree.entry(only) : undefined
  const broken = entry && (await brokenBecause(entry, room))
  const idle = entry && !broken ? await idleBecause(entry, room) : undefined
  const hollow = entry !== undefined && (await isHollow(entry, room))
  return {
    state: 'observed',
    fact: {
      shape: 'presence',
      present: true,
      strength: 'measured',
      ...(broken ? { broken: true } : {}),
      ...(idle ? { unused: true } : {}),
      ...(hollow ? { hollow } : {}),
    },
    rule: RULE,
    evidence: evidence.map((one) => ({ ...one, ...((broken ?? idle) ? { note: broken ?? idle } : {}) })),
  }
}

/** "No `*ux*.md` found" does not say where: what fits in other folders than that of the document contradicts nothing. */
function isFoundElsewhere({ claim, paths }: Question): boolean {
  const folder = claim.document.slice(0, claim.document.lastIndexOf('/') + 1)
  const isBare = claim.claimed.op === 'absent' && /^[^/]*\*[^/]*$/.test(claim.subject)
  return isBare && !paths.some((path) => [folder, ''].includes(path.slice(0, path.lastIndexOf('/') + 1)))
}

async function evidenceOf(one: string, room: Room): Promise<Evidence> {
  const entry = room.tree.entry(one)
  if (!entry) return { path: one, note: 'a folder' }
  if (entry.type === 'submodule') return { path: one, blob: entry.oid, note: 'a submodule' }
  if (entry.type === 'symlink') {
    const target = await room.tree.read(entry)
    return {
      path: one,
      blob: entry.oid,
      note: target instanceof Uint8Array ? `a symbolic link to ${new TextDecoder().decode(target)}` : 'a symbolic link',
    }
  }
  return { path: one, blob: entry.oid, ...(entry.size === 0 ? { note: 'an empty file' } : {}) }
}
