import type { ReasonCode } from '../../schema/reason.ts'
import { code, type Phrase, phrase } from '../phrase.ts'
import { type Sought, soughtBy } from './sought.ts'
import type { Values } from './values.ts'

/** Was vergeblich gesucht wurde, und wo. */
const SOUGHT: Readonly<Record<Sought | 'anything', string>> = {
  anything: 'nicht gefunden',
  path: 'dieser Commit hat keine solche Datei und keinen solchen Ordner',
  definition: 'keine Quelldatei definiert oder erwähnt es',
  member: 'was es enthalten müsste, ist da und enthält nichts dieses Namens',
  'words-in-tests': 'keine Testdatei spricht davon',
  'any-test': 'das Repository hat keine Tests',
  'tests-in-file': 'die Datei enthält keinen Test',
  'words-in-file': 'die Testdatei nennt nichts von dem, wovon der Abschnitt handelt',
  'test-class': 'keine Testklasse oder -datei heißt so',
  endpoint: 'unter dieser Methode und diesem Pfad antwortet nichts',
  technology: 'kein Manifest, kein Import und keine Konfiguration nennt es',
  command: 'was der Befehl braucht, ist nicht da',
  schedule: 'nichts ist so geplant',
  key: 'keine Konfiguration hat diesen Schlüssel',
  part: 'die Konfiguration führt nichts dieses Namens auf',
  lines: 'nicht in diesen Zeilen',
}

const settle = (v: Values): Phrase => (v.text('wants') ? phrase`; das klärt: ${v.text('wants')}` : [])
const mend = (v: Values): Phrase => (v.text('mend') ? phrase`; Abhilfe: ${v.code('mend')}` : [])
const place = (v: Values): Phrase => (v.text('place') ? phrase` (${v.code('place')})` : [])
const shows = (v: Values): Phrase => (v.text('shows') ? phrase`; das Repository zeigt ${v.text('shows')}` : [])
const there = (v: Values): Phrase => [code(`${v.text('document')}:${v.text('line')}`)]

const right = (v: Values): Phrase => {
  switch (v.text('right')) {
    case 'here':
      return phrase`; diese Stelle stimmt`
    case 'there':
      return phrase`; die andere Stelle stimmt`
    case 'neither':
      return phrase`; keine von beiden stimmt`
    default:
      return []
  }
}

/** Was jeder Grund sagt, als Ende eines Satzes, der mit dem Gegenstand der Aussage beginnt. */
export const reasons = {
  found: (v) => phrase`gefunden${place(v)}`,
  'found-by-name': (v) => phrase`etwas dieses Namens gibt es${place(v)}; dass es funktioniert, ist nicht belegt`,
  'not-found': (v) => phrase`soll vorhanden sein; ${SOUGHT[soughtBy(v.text('rule')) ?? 'anything']}`,
  moved: (v) => phrase`nicht dort; jetzt unter ${v.list('to')}`,
  'no-trace': () => phrase`nichts dieses Namens; eine Suche nach Namen kann das Fehlen nicht beweisen`,
  stub: (v) => phrase`vorhanden${place(v)}, aber ohne Inhalt`,
  'rightly-absent': () => phrase`nicht vorhanden, wie angegeben`,
  'absent-here': (v) => phrase`dort nicht vorhanden, wie angegeben; etwas dieses Namens liegt unter ${v.list('to')}`,
  'exists-after-all': (v) => phrase`soll fehlen, ist aber vorhanden${place(v)}`,
  'number-not-counted': (v) => phrase`vorhanden${place(v)}; die Zahl wurde nicht gezählt`,

  equal: (v) => phrase`${v.count('observed')}, wie angegeben`,
  'within-tolerance': (v) =>
    phrase`angegeben ${v.count('claimed')}, gezählt ${v.number('observed')}: innerhalb der Toleranz`,
  'rounds-to': (v) => phrase`${v.count('observed')}, gerundet ${v.text('written')} wie geschrieben`,
  'in-range': (v) => phrase`${v.count('observed')}, zwischen ${v.number('from')} und ${v.number('to')}`,
  'at-least': (v) => phrase`angegeben mindestens ${v.count('claimed')}, gezählt ${v.number('observed')}`,
  'at-most': (v) => phrase`angegeben höchstens ${v.count('claimed')}, gezählt ${v.number('observed')}`,
  'more-than-observed': (v) => phrase`angegeben ${v.count('claimed')}, gezählt ${v.number('observed')}`,
  'less-than-observed': (v) => phrase`angegeben ${v.count('claimed')}, gezählt ${v.number('observed')}`,
  'other-measure': (v) =>
    phrase`angegeben ${v.count('claimed')}, gezählt ${v.number('observed')}; ${v.count('other', 'otherUnit')} stimmt`,
  'runs-less-often': (v) => phrase`angegeben alle ${v.count('claimed')}, läuft alle ${v.count('observed')}: seltener`,
  'runs-more-often': (v) => phrase`angegeben alle ${v.count('claimed')}, läuft alle ${v.count('observed')}: öfter`,

  'all-found': (v) => phrase`alle ${v.number('found')} gefunden`,
  'some-absent': (v) =>
    phrase`${v.number('found')} von ${v.number('of')} gefunden; nicht vorhanden: ${v.list('absent')}`,
  'none-found': (v) => phrase`keines von ${v.number('of')} gefunden`,
  'some-found': (v) => phrase`${v.number('found')} von ${v.number('of')} gefunden: ${v.list('names')}`,
  'whole-holds': (v) => phrase`gilt für alle ${v.number('whole')}`,
  'part-holds': (v) =>
    phrase`gilt für ${v.number('part')} von ${v.number('whole')}${v.text('rest') ? phrase`; nicht für ${v.list('rest')}` : []}`,

  'reads-so': (v) => phrase`dort steht ${v.code('observed')}, wie angegeben`,
  'reads-otherwise': (v) => phrase`angegeben ${v.code('claimed')}, dort steht ${v.code('observed')}`,

  'no-subject': (v) => phrase`nichts im Repository heißt so${settle(v)}`,
  'many-subjects': (v) => phrase`mehreres passt: ${v.list('candidates')}${settle(v)}`,
  'no-rule': (v) => phrase`keine Regel kann das entscheiden${settle(v)}`,
  outside: (v) => phrase`betrifft etwas außerhalb des Repositorys${settle(v)}`,
  vague: (v) => phrase`zu ungenau, um es zu prüfen${settle(v)}`,
  'needs-report': (v) => phrase`zu diesem Commit gehört kein Bericht${settle(v)}`,
  'needs-run': (v) => phrase`nur ein Lauf könnte es zeigen${settle(v)}`,
  'undefined-whole': (v) => phrase`wovon, sagt das Dokument nicht${settle(v)}`,
  'blob-missing': (v) => phrase`die Datei fehlt in diesem Klon (${v.text('detail')})${mend(v)}`,
  'too-large': (v) => phrase`die Datei ist zu groß zum Lesen (${v.text('detail')})${mend(v)}`,
  'not-parsed': (v) => phrase`die Datei ist nicht lesbar (${v.text('detail')})${mend(v)}`,
  shallow: (v) => phrase`der Klon ist flach (${v.text('detail')})${mend(v)}`,
  'lfs-pointer': (v) => phrase`die Datei ist ein Verweis auf Git LFS (${v.text('detail')})${mend(v)}`,
  binary: (v) => phrase`die Datei ist binär (${v.text('detail')})${mend(v)}`,
  encoding: (v) => phrase`die Datei hat eine unbekannte Kodierung (${v.text('detail')})${mend(v)}`,

  'not-asserted': () => phrase`wird dem Dokument nicht angelastet`,

  'adds-up': (v) => phrase`ergibt ${v.count('observed')}, wie angegeben`,
  truncated: (v) => phrase`ergibt ${v.number('observed')}, abgeschnitten auf ${v.count('claimed')}`,
  'does-not-add-up': (v) => phrase`angegeben ${v.count('claimed')}, die eigenen Zahlen ergeben ${v.number('observed')}`,
  'terms-are-bounds': (v) => phrase`die eigenen Zahlen sind Grenzen: sie ergeben etwa ${v.number('observed')}`,

  'nothing-checked': () => phrase`nichts darunter ließ sich prüfen`,
  'evidence-holds': (v) => phrase`${v.number('holds')} von ${v.number('of')} Aussagen darunter halten`,
  'evidence-fails': (v) =>
    phrase`${v.number('fails')} von ${v.number('of')} Aussagen darunter halten nicht, zuerst: ${v.text('first')}`,
  simulated: (v) =>
    phrase`${v.number('hollow')} von ${v.number('of')} Aussagen darunter nennen Dateien, deren Funktionen ihre Arbeit nur vortäuschen, zuerst: ${v.text('first')}`,
  'not-wired': (v) =>
    phrase`${v.number('unused')} von ${v.number('of')} Aussagen darunter nennen, was nichts Gestartetes benutzt, zuerst: ${v.text('first')}`,
  'cannot-run': (v) =>
    phrase`${v.number('fails')} von ${v.number('of')} Aussagen darunter halten nicht oder nennen, was nicht laufen kann, zuerst: ${v.text('first')}`,
  'gap-admitted': (v) =>
    phrase`${v.number('fails')} von ${v.number('of')} Aussagen darunter halten nicht, und es heißt, dass nicht alles fertig ist`,
  'more-is-there': (v) =>
    phrase`${v.number('holds')} von ${v.number('of')} Aussagen darunter halten: mehr als angegeben`,
  'gap-confirmed': (v) =>
    phrase`nicht vorhanden, wie angegeben: ${v.number('fails')} von ${v.number('of')} Aussagen darunter halten nicht`,
  'boxes-agree': (v) => phrase`${v.number('ticked')} von ${v.number('of')} Kästchen sind angekreuzt, wie angegeben`,
  'boxes-open': (v) =>
    phrase`${v.number('ticked')} von ${v.number('of')} Kästchen sind angekreuzt; zuerst offen: ${v.text('first')}`,

  'two-numbers': (v) => phrase`hier ${v.count('here')}, unter ${there(v)} ${v.number('there')}${shows(v)}${right(v)}`,
  'two-measures': (v) =>
    phrase`hier ${v.count('here')}, unter ${there(v)} ${v.count('there', 'otherUnit')}${shows(v)}${right(v)}`,
  'two-states': (v) => phrase`hier ${v.text('here')}, unter ${there(v)} ${v.text('there')}${shows(v)}${right(v)}`,
  'there-and-missing': (v) =>
    phrase`hier ${v.text('here')}, unter ${there(v)} ${v.text('there')}${shows(v)}${right(v)}`,
  'quoted-otherwise': (v) =>
    phrase`zitiert als „${v.text('here')}“, aber ${there(v)} sagt „${v.text('there')}“${shows(v)}${right(v)}`,
} satisfies Record<ReasonCode, (v: Values) => Phrase>
