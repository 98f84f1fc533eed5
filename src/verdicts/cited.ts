import type { JudgedClaim } from '../schema/snapshot.ts'
import { faultOf } from './bearing.ts'
import { verdict } from './verdict.ts'

/** Files of settings: what starts, schedules, builds or deploys, and is no code that may do the same elsewhere. */
const SETTINGS = /\.(?:ya?ml|toml|tf|hcl|service|timer)$|(?:^|\/)(?:Dockerfile|Jenkinsfile|Procfile)[\w.]*$/i

/** What cannot run at all where it is broken; of a workflow it is one job. */
const PROGRAM = /\.py$/

/**
 * Settles features that were found by name only, by the one file that their own line gives for them. "`sync.py`: nightly
 * synchronisation" does not work where the file cannot run; "Nightly synchronisation (workflow `sync.yml`)" is not
 * there as it is said to be where the workflow is missing, and what was found is code that goes by the words.
 */
export function settleCited(claims: readonly JudgedClaim[]): JudgedClaim[] {
  const files = new Map<string, JudgedClaim[]>()
  for (const claim of claims) {
    if (claim.kind !== 'path' || claim.mood !== 'asserted' || claim.claimed.op !== 'present') continue
    const known = files.get(placeKey(claim))
    if (known) known.push(claim)
    else files.set(placeKey(claim), [claim])
  }
  return claims.map((claim) => {
    const [file, ...others] = files.get(placeKey(claim)) ?? []
    const isFound = claim.verdict.word === 'verified' && claim.verdict.strength === 'present'
    if (!file || others.length > 0 || claim.kind !== 'symbol' || claim.mood !== 'asserted' || !isFound) return claim
    if (claim.claimed.op !== 'present') return claim
    const values = { fails: 1, of: 1, first: file.subject }
    if (isDescribed(claim, file) && PROGRAM.test(file.subject) && faultOf(file) === 'broken')
      return { ...claim, verdict: verdict('overstated', 'measured', { code: 'cannot-run', values }) }
    if (isCited(claim, file) && file.verdict.reason === 'not-found' && !isShownBySettings(claim))
      return { ...claim, verdict: verdict('overstated', 'measured', { code: 'evidence-fails', values }) }
    return claim
  })
}

function placeKey({ document, line }: JudgedClaim): string {
  return `${line} ${document}`
}

/** "sync.py: nightly synchronisation": what a line says of the file that it names. */
function isDescribed({ subject }: JudgedClaim, file: JudgedClaim): boolean {
  const name = file.subject.slice(file.subject.lastIndexOf('/') + 1)
  return subject.startsWith(`${name}:`)
}

/** The file of settings stands behind the words, in a bracket: it is what does it. */
function isCited({ subject, text }: JudgedClaim, file: JudgedClaim): boolean {
  const at = text.indexOf(subject)
  const bracket = /^\s*[(（]([^()（）]*)[)）]/u.exec(text.slice(at + subject.length))
  return at >= 0 && SETTINGS.test(file.subject) && (bracket?.[1] ?? '').includes(file.subject)
}

function isShownBySettings({ observation }: JudgedClaim): boolean {
  return observation.state === 'observed' && observation.evidence.some(({ path = '' }) => SETTINGS.test(path))
}
