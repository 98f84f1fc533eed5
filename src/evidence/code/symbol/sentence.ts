import type { Claim } from '../../../schema/claim.ts'
import { WITHDRAWN } from '../withdrawn.ts'

/** "Creates X if missing", "unless X exists": nothing is said to be absent. */
const CONDITION =
  /\b(?:if|when|unless|where|falls?|wenn|jika|si)\b[^.;]{0,40}?\b(?:missing|absent|not\b|n't|needed|required|exists?|empty|null|fehlt|belum|falta)|\bfallback\b|\bwithout breaking\b/i
/** "EntityManagerFactory initialized" reports a run, of whatever defines it. */
const RUNS =
  /^[`"')]*\s+(?:(?:is|was|has)\s+)?(?:initiali[sz]ed|started|connected|established|loaded|launched|listening)\b/i
/** More words before a name, and the sentence is about something else. */
const MOST_BEFORE = 2
const LONG = 500

/**
 * Is the sentence about the name itself, so that finding or not finding it may speak against the document? A name in
 * passing ("stores the token in localStorage"), a condition, something withdrawn, a tag of markup: none may.
 */
export function isAboutName({ text, subject }: Claim): boolean {
  const bare = subject.replace(/[`"']/g, '').trim()
  if (WITHDRAWN.test(text) || text.includes(`<${bare}>`) || text.includes(`</${bare}`)) return false
  if (CONDITION.test(text) || RUNS.test(text.slice(Math.max(0, text.indexOf(bare)) + bare.length))) return false
  // `$SHOPS` is a variable of a shell.
  if (/^\$[A-Z_0-9]+$/.test(bare)) return false
  const first = /[\p{L}_$@][\p{L}\p{N}_$.:#@]*/u.exec(bare)?.[0] ?? bare
  const at = text.indexOf(first)
  // A name behind the end of a long text is told of in passing.
  if (at < 0) return text.length < LONG
  const before = text.slice(0, at).match(/[\p{L}\p{N}][\p{L}\p{N}'’_-]*/gu) ?? []
  return before.length <= MOST_BEFORE
}

/** "`Order` - missing: `total`, `items`": nothing but a list of names stands between a type and what it is said to lack. */
export function isListedLack({ text, subject }: Claim, container: string): boolean {
  const from = text.indexOf(container)
  const at = from < 0 ? -1 : text.indexOf(subject, from + container.length)
  return at > 0 && LACKS.test(text.slice(from + container.length, at)) && LISTED.test(text.slice(at + subject.length))
}

const LACKS =
  /^[`*"')\]]*\s*(?:class|enum|model|struct|entity|interface)?\s*[-–—:：]?\s*(?:missing|lacks?|lacking|has no|fehlt|fehlen|falta|faltan|manque|manquent|kurang|tidak memiliki|缺少|缺失|没有)[\s:：]*(?:[`*"']*\w+[`*"']*\s*(?:[,、;]|and|und|y|e|et|dan|和)\s*)*[`*"']*$/iu
const LISTED =
  /^[`*"']*\s*(?:$|[,、;.]|(?:and|und|y|e|et|dan|和)\s|(?:enum\s+)?(?:propert(?:y|ies)|fields?|methods?|columns?|members?|values?|attributes?)\s*[.,;]?\s*$)/iu

/** The sentence speaks of tests: what is absent then are the tests. */
export const SPEAKS_OF_TESTS = /\btests?\b|\bspecs?\b|测试|測試|テスト|\bpruebas?\b|\bpengujian\b/i

/** How often something runs is a setting: that something goes by its name says nothing of it. */
export const SCHEDULE = /\bevery\s+(?:\d+\s*)?(?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?)\b/i

/** No files with "rbac" in name. */
export const IN_NAME =
  /\bfiles?\s+(?:with|containing|named)\s+["'“”`]?([\w-]{3,})["'“”`]?(?:\s+in\s+(?:the\s+|their\s+)?(?:file\s*)?names?)/i

/** Headings over two programs that are held together: what they name may be the other's. */
const COMPARES =
  /(?:^|[^\p{L}])(?:vs\.?|versus|compar(?:ed (?:to|with)|ison)|vergleich|perbandingan|comparación|comparação|comparaison)(?![\p{L}])|对比|比较|比較/iu
/** The two sides of one program: what is said of it and what it is. */
const ONE_PROGRAM =
  /\b(?:actual|reality|claim(?:s|ed)?|expected|planned|plan|documented|before|after|old|target|spec(?:ification)?|soll)\b|实际|计划|预期|之前/iu

/** Does a claim stand where two programs are compared? What only one of them has, is not missing here. */
export function isComparison({ section }: Claim): boolean {
  return section.some((heading) => COMPARES.test(heading) && !ONE_PROGRAM.test(heading))
}
