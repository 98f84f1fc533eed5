import type { ReasonCode } from '../../schema/reason.ts'
import { code, type Phrase, phrase } from '../phrase.ts'
import { type Sought, soughtBy } from './sought.ts'
import type { Values } from './values.ts'

/** What was looked for in vain, and where. */
const SOUGHT: Readonly<Record<Sought | 'anything', string>> = {
  anything: 'not found',
  path: 'this commit has no such file or folder',
  definition: 'no source file defines or mentions it',
  member: 'what should hold it is there, and has nothing of that name',
  'words-in-tests': 'no test file speaks of it',
  'any-test': 'the repository has no tests',
  'tests-in-file': 'the file holds no test',
  'words-in-file': 'the test file names nothing of what the section is about',
  'test-class': 'no test class or file has that name',
  endpoint: 'nothing is served at that method and path',
  technology: 'no manifest, import or configuration names it',
  command: 'what it needs to run is not there',
  schedule: 'nothing is scheduled so',
  key: 'no configuration has that key',
  part: 'the configuration lists nothing of that name',
  lines: 'not at those lines',
}

/** Says what is wanted, where the collector knows it. */
const settle = (v: Values): Phrase => (v.text('wants') ? phrase`; settled by: ${v.text('wants')}` : [])
const mend = (v: Values): Phrase => (v.text('mend') ? phrase`; mended by ${v.code('mend')}` : [])
const place = (v: Values): Phrase => (v.text('place') ? phrase` at ${v.code('place')}` : [])
const shows = (v: Values): Phrase => (v.text('shows') ? phrase`; the repository shows ${v.text('shows')}` : [])
const there = (v: Values): Phrase => [code(`${v.text('document')}:${v.text('line')}`)]

const right = (v: Values): Phrase => {
  switch (v.text('right')) {
    case 'here':
      return phrase`; this place is right`
    case 'there':
      return phrase`; the other place is right`
    case 'neither':
      return phrase`; neither is right`
    default:
      return []
  }
}

/** What each reason says, as the end of a sentence that begins with the subject of the claim. */
export const reasons = {
  found: (v) => phrase`found${place(v)}`,
  'found-by-name': (v) => phrase`something of that name exists${place(v)}; that it works is not evidenced`,
  'not-found': (v) => phrase`said to exist; ${SOUGHT[soughtBy(v.text('rule')) ?? 'anything']}`,
  moved: (v) => phrase`not there; now at ${v.list('to')}`,
  'no-trace': () => phrase`nothing of that name; a search by name cannot prove that it is missing`,
  stub: (v) => phrase`exists${place(v)}, but its body does nothing`,
  'rightly-absent': () => phrase`absent, as said`,
  'absent-here': (v) => phrase`not there, as said; something of that name is at ${v.list('to')}`,
  'exists-after-all': (v) => phrase`said to be absent, exists${place(v)}`,
  'number-not-counted': (v) => phrase`exists${place(v)}; the number was not counted`,

  equal: (v) => phrase`${v.count('observed')}, as said`,
  'within-tolerance': (v) => phrase`says ${v.count('claimed')}, has ${v.number('observed')}: within tolerance`,
  'rounds-to': (v) => phrase`${v.count('observed')}, which rounds to ${v.text('written')} as written`,
  'in-range': (v) => phrase`${v.count('observed')}, within ${v.number('from')} to ${v.number('to')}`,
  'at-least': (v) => phrase`says at least ${v.count('claimed')}, has ${v.number('observed')}`,
  'at-most': (v) => phrase`says at most ${v.count('claimed')}, has ${v.number('observed')}`,
  'more-than-observed': (v) => phrase`says ${v.count('claimed')}, has ${v.number('observed')}`,
  'less-than-observed': (v) => phrase`says ${v.count('claimed')}, has ${v.number('observed')}`,
  'other-measure': (v) =>
    phrase`says ${v.count('claimed')}, has ${v.number('observed')}; ${v.number('other')} is its size in ${v.text('otherUnit')}`,
  'runs-less-often': (v) => phrase`says every ${v.count('claimed')}, runs every ${v.count('observed')}: less often`,
  'runs-more-often': (v) => phrase`says every ${v.count('claimed')}, runs every ${v.count('observed')}: more often`,

  'all-found': (v) => phrase`all ${v.number('found')} found`,
  'some-absent': (v) => phrase`${v.number('found')} of ${v.number('of')} found; not there: ${v.list('absent')}`,
  'none-found': (v) => phrase`none of ${v.number('of')} found`,
  'some-found': (v) => phrase`${v.number('found')} of ${v.number('of')} found: ${v.list('names')}`,
  'whole-holds': (v) => phrase`holds for all ${v.number('whole')}`,
  'part-holds': (v) =>
    phrase`holds for ${v.number('part')} of ${v.number('whole')}${v.text('rest') ? phrase`; not for ${v.list('rest')}` : []}`,

  'reads-so': (v) => phrase`reads ${v.code('observed')}, as said`,
  'reads-otherwise': (v) => phrase`says ${v.code('claimed')}, reads ${v.code('observed')}`,

  'no-subject': (v) => phrase`nothing in the repository answers to that name${settle(v)}`,
  'many-subjects': (v) => phrase`several things fit: ${v.list('candidates')}${settle(v)}`,
  'no-rule': (v) => phrase`no rule can settle this${settle(v)}`,
  outside: (v) => phrase`speaks of something outside the repository${settle(v)}`,
  vague: (v) => phrase`too vague to check${settle(v)}`,
  'needs-report': (v) => phrase`no report belongs to this commit${settle(v)}`,
  'needs-run': (v) => phrase`only running it could tell${settle(v)}`,
  'undefined-whole': (v) => phrase`of what, the document does not say${settle(v)}`,
  'blob-missing': (v) => phrase`the file is not in this clone (${v.text('detail')})${mend(v)}`,
  'too-large': (v) => phrase`the file is too large to read (${v.text('detail')})${mend(v)}`,
  'not-parsed': (v) => phrase`the file does not parse (${v.text('detail')})${mend(v)}`,
  shallow: (v) => phrase`the clone is shallow (${v.text('detail')})${mend(v)}`,
  'lfs-pointer': (v) => phrase`the file is a Git LFS pointer (${v.text('detail')})${mend(v)}`,
  binary: (v) => phrase`the file is binary (${v.text('detail')})${mend(v)}`,
  encoding: (v) => phrase`the file has an unknown encoding (${v.text('detail')})${mend(v)}`,

  'not-asserted': () => phrase`not held against the document`,

  'adds-up': (v) => phrase`adds up to ${v.count('observed')}, as said`,
  truncated: (v) => phrase`comes to ${v.number('observed')}, cut off to ${v.count('claimed')}`,
  'does-not-add-up': (v) => phrase`says ${v.count('claimed')}, its own numbers give ${v.number('observed')}`,
  'terms-are-bounds': (v) => phrase`its own numbers are bounds: they give about ${v.number('observed')}`,

  'nothing-checked': () => phrase`nothing beneath it could be checked`,
  'evidence-holds': (v) => phrase`${v.number('holds')} of ${v.number('of')} claims beneath it hold`,
  'evidence-fails': (v) =>
    phrase`${v.number('fails')} of ${v.number('of')} claims beneath it fail, first: ${v.text('first')}`,
  simulated: (v) =>
    phrase`${v.number('hollow')} of ${v.number('of')} claims beneath it name files whose functions only simulate their work, first: ${v.text('first')}`,
  'not-wired': (v) =>
    phrase`${v.number('unused')} of ${v.number('of')} claims beneath it name what nothing that is started uses, first: ${v.text('first')}`,
  'cannot-run': (v) =>
    phrase`${v.number('fails')} of ${v.number('of')} claims beneath it fail or name what cannot run, first: ${v.text('first')}`,
  'gap-admitted': (v) =>
    phrase`${v.number('fails')} of ${v.number('of')} claims beneath it fail, and it says that not all is done`,
  'more-is-there': (v) => phrase`${v.number('holds')} of ${v.number('of')} claims beneath it hold: more than it says`,
  'gap-confirmed': (v) => phrase`not there, as said: ${v.number('fails')} of ${v.number('of')} claims beneath it fail`,
  'boxes-agree': (v) => phrase`${v.number('ticked')} of ${v.number('of')} boxes are ticked, as said`,
  'boxes-open': (v) =>
    phrase`${v.number('ticked')} of ${v.number('of')} boxes are ticked; first open: ${v.text('first')}`,

  'two-numbers': (v) => phrase`${v.count('here')} here, ${v.number('there')} at ${there(v)}${shows(v)}${right(v)}`,
  'two-measures': (v) =>
    phrase`${v.count('here')} here, ${v.count('there', 'otherUnit')} at ${there(v)}${shows(v)}${right(v)}`,
  'two-states': (v) => phrase`${v.text('here')} here, ${v.text('there')} at ${there(v)}${shows(v)}${right(v)}`,
  'there-and-missing': (v) => phrase`${v.text('here')} here, ${v.text('there')} at ${there(v)}${shows(v)}${right(v)}`,
  'quoted-otherwise': (v) =>
    phrase`quoted as “${v.text('here')}”, but ${there(v)} says “${v.text('there')}”${shows(v)}${right(v)}`,
} satisfies Record<ReasonCode, (v: Values) => Phrase>
