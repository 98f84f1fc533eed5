import type { Level, PlanItem, SaidLevel } from './plan.ts'

/** What a heading says of the list beneath it. The first that fits counts. */
export const SECTIONS: readonly (readonly [PlanItem['kind'], RegExp])[] = [
  [
    'blocker',
    /\b(?:blockers?|blocking (?:issues?|items?)|show[- ]?stoppers?|blockierer|blockaden|hindernisse|bloqueos|bloquants|penghambat)\b|阻塞|阻碍/iu,
  ],
  ['risk', /\b(?:risks?|risiken|riesgos|risques|risiko)\b|风险/iu],
  ['milestone', /\b(?:milestones?|meilensteine|hitos|jalons)\b|里程碑/iu],
  [
    'criterion',
    /\b(?:success|acceptance|launch|release|exit|go[- ]?live|readiness|completion) (?:criteria|criterion|checklist|conditions|requirements)\b|\bdefinition of (?:done|ready)\b|\bgo\s?\/\s?no[- ]go\b|\b(?:erfolgs|abnahme|akzeptanz|freigabe|start)(?:kriterien|bedingungen)\b|\bcriterios de (?:éxito|aceptación)\b|\bcritères d(?:e succès|'acceptation)\b|\bkriteria (?:keberhasilan|penerimaan|sukses)\b|(?:成功|验收|上线|发布)(?:标准|条件|清单)/iu,
  ],
]

/** A heading over what is said to be settled: "Resolved blockers". */
export const SETTLED = /\b(?:resolved|closed|fixed|former|gelöst|behoben|erledigt|resueltos|résolus|selesai)\b|已解决/iu

const LEVELS: readonly (readonly [Level, RegExp])[] = [
  ['must', /\b(?:must(?:[- ]haves?)?|required|critical|p0|blocking|muss|zwingend|kritisch|wajib)\b|必须|关键/iu],
  ['should', /\b(?:should(?:[- ]haves?)?|important|high|p1|sollte?|wichtig|hoch)\b|应该|重要/iu],
  [
    'nice',
    /\b(?:nice[- ]to[- ]haves?|could(?:[- ]haves?)?|optional|medium|low|p[2-4]|kann|mittel|niedrig|gering|wünschenswert)\b|可选/iu,
  ],
]

export const OWNER_COLUMN =
  /^(?:owner|responsible|assignee|lead|dri|verantwortlich(?:er|e)?|zuständig|负责人|penanggung jawab)$/iu
export const OWNER_IN_LINE = /[([]?\b(?:owner|responsible|verantwortlich|zuständig)\s*:\s*([^,;()[\]]{1,60})/iu
export const DUE_COLUMN =
  /^(?:due|date|target(?: date)?|deadline|when|termin|datum|fällig|zieldatum|截止日期|日期|tanggal)$/iu
export const LEVEL_COLUMN = /^(?:priority|severity|level|impact|priorität|schwere|stufe|优先级|prioritas)$/iu
export const ESTIMATED = /\b(?:estimated?|planned|budget(?:ed)?|geschätzt|schätzung|geplant|soll)\b|预计|估计/iu
export const ACTUAL = /\b(?:actual|spent|taken|tatsächlich|ist|real)\b|实际/iu
/** Columns that speak of time or money: of what a row is about there is another. */
export const EFFORT =
  /\b(?:effort|hours?|days?|weeks?|time|duration|cost|aufwand|stunden|tage|wochen|dauer)\b|工时|时间/iu

/** How much something matters, by the strongest word that says so. */
export function levelIn(text: string): SaidLevel | undefined {
  for (const [rank, words] of LEVELS) {
    const said = words.exec(text)?.[0]
    if (said !== undefined) return { rank, said }
  }
  return undefined
}
