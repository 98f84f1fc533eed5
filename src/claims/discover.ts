import { decode } from './encoding.ts'
import { marksIn } from './marks.ts'

const NAME =
  /(?:^|[/_\-. ])(?:status|todos?|roadmap|progress|implementation|verification|readiness|gap|gaps|audit|checklist|parity|compat|compatibility|features?|milestones?|summary|report|complete|completion|assessment|matrix|tasks?|plan|review|support|coverage)(?:[/_\-. ]|s?\.\w+$|$)/i
/** Folders of what others wrote, of what was decided or is proposed, of samples, and of orders to an assistant; logs of changes are history. */
const NEVER =
  /(?:^|\/)(?:node_modules|vendor|third_party|\.git|dist|build|target|adrs?|decisions|rfcs?|designs?|proposals|templates|fixtures)\/|(?:^|\/)\.[\w-]+\/(?:[\w-]+\/)*(?:skills|commands|agents|prompts|rules|instructions|hooks|workflows|templates)\/|(?:^|\/)(?:SKILL|AGENTS|CLAUDE|GEMINI|copilot-instructions)\.md$|(?:^|[/_-])(?:changelog|changes|release[-_ ]?notes|history|contributing|code[-_]of[-_]conduct)\.\w+$/i
/** Its name and that of its folder: the folders above tell of a place, not of the document. */
const OWN_NAME = /(?:[^/]+\/)?[^/]+$/
const SIGNAL =
  /^\s*[-*+]\s\[[ xX~!-]\]|\b\d{1,3}(?:\.\d+)?\s?%|\b(?:complete|completed|implemented|not started|in progress|pending|missing|todo|wip|done|supported|planned)\b|已完成|未完成|进行中|完成度|支持|erledigt|fertig|in arbeit|offen|umgesetzt|selesai|belum|terminé|en cours|completado|pendiente|concluído|pendente|完了|未着手|対応/i
const SAMPLE = 60_000

/** Does a Markdown file report what was built: by its name and its lines, or by very many of its lines? */
export function isStatusDocument(path: string, bytes: Uint8Array): boolean {
  if (NEVER.test(path)) return false
  const lines = decode(bytes.subarray(0, SAMPLE))
    .text.split('\n')
    .filter((line) => line.trim() !== '')
  if (lines.length < 5) return false
  const signals = lines.filter((line) => marksIn(line).length > 0 || SIGNAL.test(line)).length
  const share = signals / lines.length
  return NAME.test(OWN_NAME.exec(path)?.[0] ?? path) ? signals >= 4 && share >= 0.06 : signals >= 12 && share >= 0.18
}
