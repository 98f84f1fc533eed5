import type { decisionEn, planEn } from './decision-en.ts'

export const decisionDe: typeof decisionEn = {
  title: 'Die Entscheidung',
  levels: { must: 'muss', should: 'soll', nice: 'kann' },
  matrix: 'Was wäre, wenn',
  criterion: 'Kriterium',
  outcome: 'Ergebnis',
  assumed: 'angenommen',
  readyAssuming: (count) => `jedes Muss ist erfüllt, ${count} davon nur angenommen`,
  byName: (count) => `nur dem Namen nach: ${count}`,
  states: { met: 'erfüllt', named: 'nur dem Namen nach', failed: 'nicht erfüllt', open: 'offen', attested: 'bezeugt' },
  partly: 'zum Teil nur dem Namen nach',
  ready: 'jedes Muss ist erfüllt',
  notReady: (count) => `${count} nicht erfüllt`,
  undecided: (count) => `${count} noch offen`,
  named: (count) => (count === 1 ? '1 Muss beruht auf Namen' : `${count} Muss-Kriterien beruhen auf Namen`),
  musts: (count) => (count === 1 ? '1 Muss' : `${count} Muss-Kriterien`),
  holds: (holds, all, wrong) => `${holds} von ${all} bestätigt, ${wrong} falsch`,
  nothing: 'nichts darunter ließ sich prüfen',
  metric: (value, least) => `${value}, verlangt mindestens ${least}`,
  metricMost: (value, most) => `${value}, verlangt höchstens ${most}`,
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
