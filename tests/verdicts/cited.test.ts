import { expect, test } from 'vitest'
import type { Observation } from '../../src/schema/observation.ts'
import type { JudgedClaim } from '../../src/schema/snapshot.ts'
import { settleCited } from '../../src/verdicts/cited.ts'
import { gone, judgedOf, there } from '../support/judged.ts'

const shownBy = (path: string): Observation => ({
  state: 'observed',
  fact: { shape: 'presence', present: true, strength: 'present' },
  rule: 'symbol.feature',
  evidence: [{ path }],
})
const broken = {
  ...there(),
  fact: { shape: 'presence', present: true, strength: 'measured', broken: true },
} as Observation
const file = (subject: string, observation: Observation) => judgedOf({ kind: 'path', subject }, observation)
const feature = (
  subject: string,
  text: string,
  observation = shownBy('src/vault.py'),
  more: Partial<JudgedClaim> = {},
) => judgedOf({ kind: 'symbol', subject, text, ...more }, observation)
const settled = (...claims: JudgedClaim[]) => {
  const last = settleCited(claims).at(-1)?.verdict
  return `${last?.word} ${last?.reason}`
}
const workflow = 'Key rotation (workflow `.github/workflows/rotate.yml`)'

test.each([
  [
    'what cannot run does not do it',
    [file('jobs/sync.py', broken), feature('sync.py: nightly run', '')],
    'overstated cannot-run',
  ],
  [
    'one broken job is not the whole',
    [file('ci.yml', broken), feature('ci.yml: nightly run', '')],
    'verified found-by-name',
  ],
  [
    'a workflow that is missing',
    [file('.github/workflows/rotate.yml', gone), feature('Key rotation', workflow)],
    'overstated evidence-fails',
  ],
  [
    'another workflow does it',
    [
      file('.github/workflows/rotate.yml', gone),
      feature('Key rotation', workflow, shownBy('.github/workflows/keys.yml')),
    ],
    'verified found-by-name',
  ],
  [
    'code may stand elsewhere now',
    [file('src/rotate.py', gone), feature('Key rotation', 'Key rotation (`src/rotate.py`)')],
    'verified found-by-name',
  ],
  [
    'a file that is only near',
    [file('keys.yml', gone), feature('Key rotation', 'Key rotation, see `keys.yml`')],
    'verified found-by-name',
  ],
  [
    'a plan accuses nobody',
    [file('.github/workflows/rotate.yml', gone), feature('Key rotation', workflow, undefined, { mood: 'planned' })],
    'verified found-by-name',
  ],
])('%s', (_, claims, expected) => expect(settled(...claims)).toBe(expected))
