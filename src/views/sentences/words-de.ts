import type { Kind, Mood } from '../../schema/claim.ts'
import type { LifeEventKind } from '../../snapshot/claim-life.ts'
import type { Cause, ChangeKind } from '../../snapshot/diff.ts'
import type { Mark } from '../marks.ts'
import { type Phrase, phrase } from '../phrase.ts'

/** Deutsch: die Wörter dafür, was eine Aussage ist, wie sie steht und was aus ihr wurde. */
export const marks: Record<Mark, string> = {
  verified: 'belegt',
  attested: 'bezeugt',
  present: 'vorhanden',
  unverifiable: 'nicht prüfbar',
  waived: 'ausgenommen',
  understated: 'untertrieben',
  overstated: 'übertrieben',
  contradicted: 'widerlegt',
  missing: 'fehlt',
}

export const markMeaning: Record<Mark, string> = {
  verified: 'das Repository zeigt, was das Dokument sagt',
  attested: 'eine Person hat es unterschrieben, mit Ablaufdatum; das Repository zeigt es nicht',
  present: 'es ist da; dass es funktioniert, ist nicht belegt',
  unverifiable: 'nichts im Repository kann es entscheiden',
  waived: 'von einer verantwortlichen Person ausgenommen, mit Grund und Ablaufdatum; getrennt gezählt',
  understated: 'das Dokument sagt weniger, als das Repository zeigt',
  overstated: 'das Dokument sagt mehr, als das Repository zeigt',
  contradicted: 'soll fehlen und ist da, oder zwei Stellen widersprechen sich',
  missing: 'soll da sein und ist es nicht',
}

export const moods: Record<Mood, string> = {
  asserted: 'behauptet',
  attributed: 'zitiert',
  planned: 'geplant',
  historical: 'vergangen',
}

export const kinds: Record<Kind, string> = {
  path: 'Pfad',
  lines: 'Zeilen',
  bytes: 'Bytes',
  count: 'Anzahl',
  tests: 'Tests',
  coverage: 'Abdeckung',
  symbol: 'Symbol',
  endpoint: 'Endpunkt',
  technology: 'Technik',
  config: 'Konfiguration',
  wiring: 'Verdrahtung',
  command: 'Befehl',
  range: 'Zeilenbereich',
  reference: 'Verweis',
  arithmetic: 'Rechnung',
  contradiction: 'Widerspruch',
  rollup: 'Zusammenfassung',
  status: 'Stand',
}

export const changeKinds: Record<ChangeKind, string> = {
  added: 'neu',
  removed: 'mit dem Dokument verschwunden',
  withdrawn: 'zurückgezogen',
  'withdrawn-while-false': 'zurückgezogen, solange falsch',
  fixed: 'berichtigt',
  broken: 'falsch geworden',
  'judged-otherwise': 'anders beurteilt',
  'number-changed': 'andere Zahl',
  renamed: 'umbenannt',
  reworded: 'anders formuliert',
  moved: 'verschoben',
  split: 'aufgeteilt',
}

export const lifeEvents: Record<Exclude<LifeEventKind, ChangeKind>, string> = {
  'first-seen': 'zuerst gesehen',
  'first-false': 'zuerst falsch',
  returned: 'wiedergekehrt',
}

export const causes: Record<Cause, string> = {
  document: 'das Dokument hat sich geändert',
  repository: 'das Repository hat sich geändert',
  rules: 'die Regeln haben sich geändert',
}

export const notAsserted = (mood: string, would: string, because: Phrase): Phrase =>
  phrase`${because} – ${mood}, wird dem Dokument darum nicht angelastet (sonst: ${would})`

export const claimed = {
  present: 'vorhanden',
  absent: 'nicht vorhanden',
  eq: (value: string) => value,
  ge: (value: string) => `mindestens ${value}`,
  le: (value: string) => `höchstens ${value}`,
  approx: (value: string) => `etwa ${value}`,
}

export const facts = {
  present: 'vorhanden',
  stub: 'vorhanden, aber leer',
  absent: 'nicht vorhanden',
  ratio: (part: string, whole: string) => `${part} von ${whole}`,
  set: (found: string, all: string) => `${found} von ${all} gefunden`,
  unresolved: 'nichts, was es entscheidet',
  failed: 'nicht lesbar',
}
