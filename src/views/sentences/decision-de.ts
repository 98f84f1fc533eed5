import type { decisionEn, planEn } from './decision-en.ts'

export const decisionDe: typeof decisionEn = {
  title: 'Die Entscheidung',
  levels: { must: 'Muss', should: 'Soll', nice: 'Kann' },
  matrix: 'Was wäre, wenn',
  criterion: 'Kriterium',
  outcome: 'Ergebnis',
  assumed: 'angenommen',
  readyAssuming: (count) => `jedes Muss-Kriterium erfüllt, ${count} davon nur angenommen`,
  states: { met: 'erfüllt', named: 'nur dem Namen nach', failed: 'nicht erfüllt', open: 'offen', attested: 'bezeugt' },
  partly: 'zum Teil nur dem Namen nach',
  ready: 'jedes Muss-Kriterium erfüllt',
  noMusts: 'es gibt kein Muss-Kriterium',
  notReady: (count) => `${count} nicht erfüllt`,
  undecided: (count) => `${count} noch offen`,
  named: (count) => `${count} nur dem Namen nach erfüllt`,
  musts: (count) => (count === 1 ? '1 Muss-Kriterium' : `${count} Muss-Kriterien`),
  holds: (holds, all, byName, wrong) =>
    `${holds} von ${all} bestätigt${byName ? ` (nur dem Namen nach: ${byName})` : ''}, ${wrong} falsch`,
  nothing: 'keine Aussage dazu ließ sich prüfen',
  metric: (value, least) => `${value}; mindestens ${least} verlangt`,
  metricMost: (value, most) => `${value}; höchstens ${most} erlaubt`,
  noMetric: 'diese Zahl wurde nicht gezählt',
  attestation: (by, reason, expires) => `unterschrieben von ${by} bis ${expires}: ${reason}`,
  expired: (by, expires) => `unterschrieben von ${by}, abgelaufen am ${expires}`,
}

export const planDe: typeof planEn = {
  title: 'Was die Dokumente festlegen',
  caption:
    'Aus ihren eigenen Listen von Kriterien, Blockern, Risiken und Meilensteinen gelesen. Ein Haken ist, was das Dokument sagt. „Gestützt“ heißt, dass die Aussagen dieser Zeile zutreffen, „nur dem Namen nach“, dass nur zu sehen ist, was sie nennen; ob sie alles sind, was sie verlangt, muss ein Leser beurteilen.',
  kinds: { criterion: 'Kriterien', blocker: 'Blocker', risk: 'Risiken', milestone: 'Meilensteine' },
  states: { supported: 'gestützt', stands: 'besteht', refuted: 'nicht so', open: 'offen' },
  because: {
    contradicted: 'das Repository zeigt etwas anderes',
    more: 'das Repository zeigt mehr, als gesagt wird',
    ticked: 'im Dokument abgehakt; nichts hier belegt es',
    unticked: 'nicht abgehakt',
    stated: 'wie das Dokument es angibt',
    waived: 'jemand steht bis zu einem Tag dafür ein',
  },
  hold: (held, claims) => `${held} von ${claims} dieser Zeile bestätigt`,
  owner: (name) => `zuständig: ${name}`,
  due: (date) => `fällig: ${date}`,
  more: (count) => `${count} weitere in den Dokumenten.`,
  effort: 'Aufwand, wie ihn die Dokumente angeben',
  effortHead: ['Was', 'Geschätzt', 'Tatsächlich', 'Wo'],
}
