import { isIdentifier } from './mentions.ts'
import type { Passage } from './passage.ts'
import { isTechnology, technologiesIn } from './technologies.ts'

/** A name of the code, in a code span or recognised by its form. */
export interface Identifier {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly form: 'call' | 'name' | 'constant' | 'decorator'
}

const BARE =
  /(?<![A-Za-z\u00c0-\u024f\p{N}_./@\\-])(?:@[a-z]\w*(?:_\w+)+|[a-z][a-z0-9]*(?:_[a-z0-9]+)+(?:\(\))?|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+(?:\(\))?|[a-z]+[A-Z][a-z]\w*(?:\(\))?|\w+(?:\.\w+)*\(\))(?![A-Za-z\u00c0-\u024f\p{N}_/]|\.\w)/gu
/** Names of products and ideas that are written like identifiers. */
const BRANDS =
  /^(?:JavaScript|TypeScript|GitHub|GitLab|YouTube|LinkedIn|DevOps|DevTools|MacBook|PowerShell|WordPress|OpenSource|CoffeeScript|PayPal|AirBnB|DataFrame|eCommerce|iPhone|iPad|macOS|iOS|eBook|WhatsApp|WebSocket|WebSockets|IntelliJ|PyCharm|VSCode|JetBrains|BitBucket|StackOverflow|McKinsey|ReadMe|ChangeLog|ToDo|CrossPlatform|OpenSource|ChatGPT|DeepSeek|LaTeX|GraphQL|NoSQL|OAuth|OpenAPI|FastAPI|SaaS|PaaS|IaaS|PoC|QoS|IoT|KiB|MiB)$/

/** Words that make a capitalised pair of words before or behind them a name of code. */
const CODE_NOUN =
  /^\W{0,3}(?:component|class|model|service|hook|enum|function|method|interface|struct|trait|middleware|module|table|type|dialog|helper|decorator|schema|import|provider|context|store|controller|repository|handler|manager|factory|adapter|api|endpoint|page|modal|form|record|entity|组件|类|模型|接口|服务|函数|klasse|komponente|modell|dienst|kelas|komponen|layanan)s?(?![\p{L}])/iu

/** Identifiers of a passage, in order: code spans, and bare words that only code writes so. */
export function identifiersIn(passage: Passage): Identifier[] {
  const found: Identifier[] = []
  for (const named of passage.names()) {
    if (!named.code || !['call', 'symbol', 'constant'].includes(named.kind)) continue
    const text = named.text.replace(/\(.*\)$/s, '').replace(/^@/, '')
    if (isTechnology(named.text) || isToken(text)) continue
    found.push({
      text,
      start: named.start,
      end: named.end,
      form: named.text.startsWith('@')
        ? 'decorator'
        : named.kind === 'call'
          ? 'call'
          : named.kind === 'constant'
            ? 'constant'
            : 'name',
    })
  }
  const taken = [
    ...passage.names(),
    ...technologiesIn(passage.text),
    ...passage.rich.spans.filter((span) => span.kind === 'code' || span.kind === 'link'),
  ]
  for (const match of passage.text.matchAll(BARE)) {
    const raw = match[0]
    const end = match.index + raw.length
    const text = raw.replace(/\(\)$/, '').replace(/^@/, '')
    if (
      taken.some((other) => match.index < other.end && end > other.start) ||
      BRANDS.test(text) ||
      (!isIdentifier(raw.replace(/\(\)$/, '')) && !raw.endsWith('()'))
    )
      continue
    if (!isSure(raw, passage.text, match.index, end)) continue
    found.push({
      text,
      start: match.index,
      end,
      form: raw.startsWith('@')
        ? 'decorator'
        : raw.endsWith('()')
          ? 'call'
          : /^[A-Z0-9_]+$/.test(text)
            ? 'constant'
            : 'name',
    })
  }
  found.push(...besideConstants(passage.text, found))
  return found.sort((a, b) => a.start - b.start)
}

const CAPITALS = /^[A-Z][A-Z0-9]+$/

/** "ADMIN" in "ADMIN, PEOPLE_OPS, STUDENT": a list of capitals of which one can only be a constant. */
function besideConstants(text: string, found: readonly Identifier[]): Identifier[] {
  const beside: Identifier[] = []
  for (const match of text.matchAll(/[A-Z][A-Z0-9_]+(?:,\s+(?:(?:and|or)\s+)?[A-Z][A-Z0-9_]+(?![a-z])){2,}/g)) {
    const end = match.index + match[0].length
    if (!found.some((one) => one.form === 'constant' && one.start >= match.index && one.end <= end)) continue
    for (const word of match[0].matchAll(/[A-Z][A-Z0-9_]+/g)) {
      const start = match.index + word.index
      if (CAPITALS.test(word[0])) beside.push({ text: word[0], start, end: start + word[0].length, form: 'constant' })
    }
  }
  return beside
}

/** A key, a hash or the id of a deployment: letters and digits take turns, as in no name that a person chose. */
function isToken(text: string): boolean {
  const last = text.split('_').at(-1) ?? text
  return last.length >= 16 && (last.match(/\p{L}(?=\d)|\d(?=\p{L})/gu) ?? []).length >= 4
}

/** "LoginForm (`src/LoginForm.tsx`)": the file behind a name is called so. */
function isNameOfFile(raw: string, after: string): boolean {
  const file = /^[*`"']*\s*(?:[(（]|[-–—:]\s)\s*[`"']?(?:[\w.@-]+\/)*([\w-]+)\.\w{1,6}\b/u.exec(after)?.[1]
  return file !== undefined && file.replace(/[-_]/g, '').toLowerCase() === raw.toLowerCase()
}

/** "AppRole authentication" is prose, "UserPreference model" and "useMetrics" are code, and so is a member of a list of names. */
function isSure(raw: string, text: string, start: number, end: number): boolean {
  if (
    /(?:Service|Controller|Manager|Handler|Component|Hook|Provider|Factory|Repository|Middleware|Router|Executor|Dialog|Modal|Exception|Error|Enum|Config|Settings|Response|Request|Schema|Dto|DTO|Entity|Adapter|Builder|Parser|Validator|Listener|Context|Impl|Interface|Module|Test|Tests|Spec|ViewModel|Dao|Mapper|Resolver|Client|Server|Plugin|Strategy|Registry|Store|Reducer)$/.test(
      raw,
    )
  )
    return true
  if (/[_()@]/.test(raw) || /^[a-z]/.test(raw) || (raw.match(/[A-Z][a-z]/g) ?? []).length >= 3) return true
  if (CODE_NOUN.test(text.slice(end, end + 24)) || isNameOfFile(raw, text.slice(end, end + 200))) return true
  const before = text.slice(Math.max(0, start - 40), start)
  return /(?:^|[,:(（、]\s*)$/.test(before) && /^\s*(?:$|[,)）、])/.test(text.slice(end)) && /[,、]/.test(text)
}
