import type { ReadDocument } from '../schema/reading.ts'
import type { Forecast } from '../schema/snapshot.ts'

/** How a forecast begins, in the languages that documents are written in. */
const AFTER =
  /^(?:(?:expected|projected|estimated|forecast|erwartet|previsto|prévu)\b\D{0,30}?\b)?(?:after|following|once|upon|by|until|nach|bis|ab|tras|después de|après|após|setelah)\b/iu
/** What a plan is made of: a change that is over ("after the fix: 95 %") is none of these. */
const STAGE =
  /\b(?:phases?|sprint|milestone|release|version|iteration|stage|beta|launch|quarter|month|week|q[1-4]|meilenstein|etappe|stufe|quartal|monat|woche|fase|hito|étape|jalon|trimestre|etapa|tahap)\b|v?\d+\.\d|\b20\d\d\b/iu
const AFTER_STAGE = /(?:阶段|第.+期|里程碑|版本).*(?:完成后|之后|以后|後)|フェーズ.*後/u
/** A share of the whole, not of something else: "45 % faster" forecasts no completion. */
const WHOLE =
  /(\d{1,3}(?:[.,]\d+)?)\s?%\s*(?:$|[|.,;)*]|\(|(?:overall|complete|completion|completeness|done|finished|ready|readiness|fertig|abgeschlossen|umgesetzt|bereit|completo|completado|terminé|complet|concluído|selesai|完成)\b)/iu
const DONE = /[✅☑✔✓]|\[x\]|:white_check_mark:/iu
const LONGEST = 160

/**
 * What a document itself expects to be complete after a stage of its plan ("after phase 11B: 85 %"). Only its own
 * words: nothing is extrapolated.
 */
export function forecastsIn({ path, text }: Pick<ReadDocument, 'path' | 'text'>): Forecast[] {
  let fence: string | undefined
  return text.split('\n').flatMap((raw, index): Forecast[] => {
    const mark = /^\s*(```|~~~)/.exec(raw)?.[1]
    if (mark !== undefined && (fence === undefined || fence === mark)) fence = fence === undefined ? mark : undefined
    if (fence !== undefined || DONE.test(raw)) return []
    const line = plainOf(raw)
    const share = WHOLE.exec(line)
    const percent = Number(share?.[1]?.replace(',', '.'))
    const before = line.slice(0, share?.index ?? 0)
    const isStage = (AFTER.test(before) && STAGE.test(before)) || AFTER_STAGE.test(before)
    if (!share || !isStage || percent > 100 || line.length > LONGEST || line.match(/%/g)?.length !== 1) return []
    return [{ document: path, line: index + 1, text: line.replace(/\s*\|\s*/g, ': ').trim(), percent }]
  })
}

/** A line without the marks of lists, tables and emphasis. */
function plainOf(line: string): string {
  return line
    .replace(/^\s*(?:[-*+>]|#{1,6}|\d+[.)])\s+(?:\[[ ~-]\]\s+)?/, '')
    .replace(/[*_`]+/g, '')
    .replace(/^\s*\|\s*|\s*\|\s*$/g, '')
    .trim()
}
