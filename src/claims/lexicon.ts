import type { State } from '../schema/reading.ts'
import { type PhraseSet, phraseSet } from './phrase-set.ts'
import { type Language, WORDS } from './words/index.ts'
import type { Role, Words } from './words/words.ts'

type ListName = {
  [K in keyof Words]: Words[K] extends readonly string[] ? K : never
}[keyof Words]

export interface StateWord {
  readonly start: number
  readonly end: number
  readonly state: State
}

/** The words of a language and of English, ready to be looked for. */
export interface Lexicon {
  readonly language: Language
  readonly words: Words
  readonly english: Words
  /** What the key of the document says of its signs; undefined for a sign that says nothing. */
  readonly signs: ReadonlyMap<string, State | undefined>
  /** Words of state in a text, longest first where they overlap, in order. */
  stateWords(text: string): StateWord[]
  /** Words of state that a text ends with; in scripts without spaces only those that cannot be part of a noun. */
  endState(text: string): StateWord | undefined
  /** Is a whole text, but for its punctuation, one entry of the list? */
  is(list: ListName, text: string): boolean
  /** Does a text begin with an entry of the list, as a word? Its length, or 0. */
  begins(list: ListName, text: string): number
  /** Does a text end with an entry of the list, as a word? */
  ends(list: ListName, text: string): boolean
  /** Is an entry of the list in the text? */
  has(list: ListName, text: string): boolean
  /** Blanks out the entries of the list. */
  without(list: ListName, text: string): string
  /** A text up to the first word that ends a noun. */
  cutAtStop(text: string): string
  /** May a word be the plural that a number counts? */
  isPlural(word: string): boolean
  /** Does a text end with "in", "to" or their like, an article behind it perhaps? */
  endsWithPreposition(text: string): boolean
  /** Words that say that something is connected, with the denial before them; `startup`: the word names what starts it. */
  wiredWords(
    text: string,
  ): { readonly start: number; readonly end: number; readonly denied: boolean; readonly startup: boolean }[]
  /** "every" before a number and a unit of time; words that name a recurrence, with their minutes. */
  readonly every: readonly string[]
  readonly schedules: readonly (readonly [string, number])[]
  /** Numbers written as words. */
  readonly numerals: ReadonlyMap<string, number>
  readonly countsSingulars: boolean
  /** Does a text end, or begin, with a word for the role, a colon or "the" between? */
  endsWithRole(role: Role, text: string): boolean
  beginsWithRole(role: Role, text: string): boolean
  role(text: string): Role | undefined
  roles(text: string): readonly Role[]
}

const STATES = ['done', 'partial', 'progress', 'open', 'absent', 'blocked'] as const

/** Lower case, straight apostrophes, no punctuation around. */
export function normal(text: string): string {
  if (/^[a-z]+(?: [a-z]+)*$/.test(text)) return text
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s_]+/g, ' ')
    .replace(/^[\s:：;,.()[\]*–—-]+|[\s:：;,.()[\]*–—-]+$/g, '')
}

function compile(language: Language): Lexicon {
  const own: Words = WORDS[language]
  // "No painel" of a Portuguese text is "on the board": an everyday word of the language is no English one.
  const everyday = new Set(language === 'en' ? [] : own.common)
  const list = (name: ListName): readonly string[] =>
    language === 'en' ? own[name] : [...own[name], ...WORDS.en[name].filter((word) => !everyday.has(word))]
  const sets = new Map<ListName, { readonly exact: ReadonlySet<string>; readonly phrases: PhraseSet }>()
  const of = (name: ListName) => {
    const known = sets.get(name)
    if (known) return known
    const made = { exact: new Set(list(name)), phrases: phraseSet(list(name)) }
    sets.set(name, made)
    return made
  }
  const stateOf = new Map<string, State>()
  for (const state of [...STATES].reverse()) for (const word of list(state)) stateOf.set(word, state)
  const stateWords = phraseSet(stateOf.keys())
  /** Where the denial before a place begins: "not", with fillers behind it: "not yet fully". */
  const denial = (text: string, end: number): number | undefined => {
    let before = text.slice(Math.max(0, end - 40), end).trimEnd()
    const from = end - text.slice(Math.max(0, end - 40), end).length
    for (let i = 0; i < 4; i++) {
      const denied = of('negations').phrases.ends(before)
      if (denied >= 0) return from + denied
      const filler = of('fillers').phrases.ends(before)
      if (filler < 0) return undefined
      before = before.slice(0, filler).trimEnd()
    }
    return undefined
  }
  const roles = new Map<string, Role[]>()
  for (const table of language === 'en' ? [own] : [own, WORDS.en])
    for (const [role, names] of Object.entries(table.roles))
      for (const name of names) roles.set(name, [...(roles.get(name) ?? []), isRole(role)])
  const units = new Set([own, WORDS.en].flatMap((table) => Object.values(table.units).flat()))
  const roleSets = new Map<Role, PhraseSet>()
  const roleOf = (role: Role): PhraseSet => {
    const known = roleSets.get(role)
    if (known) return known
    const made = phraseSet([...roles].filter(([, of]) => of.includes(role)).map(([name]) => name))
    roleSets.set(role, made)
    return made
  }
  return {
    language,
    words: own,
    wiredWords(text) {
      return of('wired')
        .phrases.find(text)
        .map(({ start, end }) => {
          const denied = denial(text, start)
          const startup = /^(?:on|at|bei|beim)\s/i.test(text.slice(start, end))
          return { start: denied ?? start, end: startup ? start + 2 : end, denied: denied !== undefined, startup }
        })
    },
    every: list('every'),
    schedules: [...Object.entries(own.schedules), ...Object.entries(WORDS.en.schedules)],
    numerals: new Map([...Object.entries(WORDS.en.numerals), ...Object.entries(own.numerals)]),
    countsSingulars: own.countsSingulars,
    english: WORDS.en,
    signs: new Map(),
    stateWords(text) {
      return stateWords.find(text).flatMap(({ start, end, phrase }) => {
        const state = stateOf.get(phrase)
        if (!state || PART_OF_NOUN.test(text.slice(start, end + 16)) || /\bauto[- ]$/i.test(text.slice(0, start)))
          return []
        if (CONDITION.test(text.slice(Math.max(0, start - 24), start))) return []
        const claims = state === 'done' || state === 'partial'
        const wanted = claims ? WANTED.exec(text.slice(Math.max(0, start - 40), start))?.[0].length : undefined
        if (wanted !== undefined) return [{ start: start - wanted, end, state: 'open' as const }]
        const denied = claims ? denial(text, start) : undefined
        return [denied === undefined ? { start, end, state } : { start: denied, end, state: 'absent' as const }]
      })
    },
    endState(text) {
      const last = this.stateWords(text).at(-1)
      if (!last || /[^\s.。!！]/.test(text.slice(last.end))) return undefined
      const word = text.slice(last.start, last.end)
      if (last.start > 0 && of('nounStates').exact.has(normal(word))) return undefined
      return /\p{Script=Han}/u.test(word) && !CLEAR.test(word) ? undefined : last
    },
    is: (name, text) => of(name).exact.has(normal(text)),
    begins: (name, text) => of(name).phrases.begins(text),
    ends: (name, text) => of(name).phrases.ends(text.replace(/[\s:：]+$/, '')) >= 0,
    has: (name, text) => of(name).phrases.has(text),
    without(name, text) {
      let rest = text
      for (const { start, end } of of(name).phrases.find(text))
        rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end)
      return rest
    },
    cutAtStop: (text) => text.slice(0, of('stops').phrases.find(text)[0]?.start ?? text.length),
    isPlural: (word) =>
      units.has(word.toLowerCase()) || (own.capitalNouns ? /^\p{Lu}/u.test(word) : /[^su]s$/i.test(word)),
    endsWithPreposition: (text) => of('prepositions').phrases.ends(text.trimEnd().replace(ARTICLE, '')) >= 0,
    endsWithRole: (role, text) =>
      roleOf(role).ends(text.replace(/(?:\s+(?:is|of|at|the|to|at least))*[\s:：~≈=*-]*$/i, '')) >= 0,
    beginsWithRole: (role, text) => roleOf(role).begins(text.replace(/^[\s*]*(?:of\s+)?(?:the\s+)?/i, '')) > 0,
    role: (text) => roles.get(normal(text))?.[0],
    roles: (text) => roles.get(normal(text)) ?? [],
  }
}

function isRole(name: string): Role {
  // Object.entries of a record keyed by Role forgets the keys' type.
  return name as Role
}

/** Words of state in Chinese and Japanese that end no compound: "已完成", but not "待办" in "工作流待办". */
const CLEAR = /^(?:已|未|正在|尚未|部分|全部|暂|不支持|缺失|缺少|进行中|开发中|進行中|完成$|完了$|済み$|中$)/u

/** What must be built is not built. */
const WANTED =
  /(?:(?<=^\s*|\b(?:has|have|needs?|yet|still|about|ready)\s)to|\b(?:must|should|shall|will)) (?:get|be(?: \p{L}+ly)?)\s+$/iu

/** Where a word of state is none: a working copy works no better than another. */
const PART_OF_NOUN =
  /^(?:working (?:cop(?:y|ies)|director(?:y|ies)|doc|draft|tree|group|memory|hours|days|title)|open[ -]source|open (?:api|telemetry|graph)|next\.?js|basic auth|live (?:reload|previews?|updates?|views?|chat|data|streams?|streaming|monitoring)|active record|partial (?:class|index|view)|current (?:user|directory)|broken link|merged (?:into|with))/i

/** "When implemented" says that it may not be. */
const CONDITION =
  /(?<![\p{L}-])(?:when|once|until|unless|if|wenn|sobald|falls|bis|cuando|quand|lorsque|jika|bila)\s+$/iu

const ARTICLE = /\s+(?:the|a|an|der|die|das|den|dem|le|la|les|el|los|o|os|as)$/i

// The keys of WORDS are known; Object.fromEntries forgets them.
const LEXICONS = Object.fromEntries(
  Object.keys(WORDS).map((language) => [language, compile(language as Language)]),
) as Readonly<Record<Language, Lexicon>>

export function lexiconOf(language: Language): Lexicon {
  return LEXICONS[language]
}
