/** Words of state that may stand beside a subject, in the languages read here. */
const STATES = wordSet(
  `actual claimed verified complete completed completion done implemented implementation partial partially pending
  progress planned ready not started missing found critical exist exists existing present open remaining fixed failed tested passed
  abgeschlossen fertig erledigt offen teilweise umgesetzt fehlend selesai belum completado completo pendiente`,
)

/** Words that say little: articles, and nouns that go with any subject. */
const FILLERS = wordSet(
  `a an no not and as at by for from in of on or the to with via vs der die das und für mit von de la el los las y del para con
  le les et du des pour dan untuk dengan kein keine sin sem sans aucun tanpa bukan system systems feature features module modules support`,
)

/** What a row of a summary leaves away of the title that it names. */
const GENERIC = wordSet(
  `status state overall total current summary section task tasks gap component components work percent minimal basic
  limited fully comprehensive architecture infrastructure integration`,
)

/** "(Week 3)", "(2025)": when, not what. */
const TIME = /\((?:(?:week|phase|sprint|task|milestone|step|stage|day)\s*)?[\d.–-]+\)/gi

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/))
}

/**
 * The words that say what a heading, row or subject is about: lower case, without marks, numbering, percentages and
 * words of state. "### 2. Role-Based Access Control (RBAC) ✅ COMPLETE" gives role based access control rbac.
 */
export function titleWords(text: string): readonly string[] {
  const about = wordsOf(text).filter((word) => !STATES.has(word) && !FILLERS.has(word) && !GENERIC.has(word))
  return [...new Set(about.map(singular))]
}

/** The same without when it was so: "Backup System (Week 2)" is about backup. */
export function aboutWords(subject: string): readonly string[] {
  return titleWords(subject.replace(TIME, ' '))
}

/**
 * What a subject is about, as a key that is the same wherever the very same thing is named. Undefined where a state is
 * a part of the name ("Missing requirements" is a list, not a thing) and where the name says nothing.
 */
export function subjectKey(text: string): string | undefined {
  const words = wordsOf(text.replace(TIME, ' '))
  if (words.some((word) => STATES.has(word))) return undefined
  const about = [...new Set(words.filter((word) => !FILLERS.has(word)).map(singular))]
  return about.some((word) => word.length > 2 || /\p{Script=Han}{2}/u.test(word))
    ? about.toSorted().join(' ')
    : undefined
}

/** Does a title name all that a subject says? Every word of the subject must stand in it, in some form. */
export function covers(title: readonly string[], subject: readonly string[]): boolean {
  return subject.length > 0 && subject.every((word) => title.some((other) => sameWord(word, other)))
}

/**
 * Are two words forms of one? Config and configuration: one begins the other and four letters agree. Optimizer and
 * optimization: seven letters do.
 */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return (short.length >= 4 && long.startsWith(short)) || (short.length >= 7 && long.startsWith(short.slice(0, 7)))
}

/** Words and numbers in lower case; camelCase is split, numbering in front and percentages fall away. */
function wordsOf(text: string): readonly string[] {
  const split = text
    .replace(/^\s*(?:\d+[.):]\s*)+/, '')
    .replace(/\p{Ll}(?=\p{Lu})|\p{Lu}(?=\p{Lu}\p{Ll})/gu, '$& ')
    .normalize('NFKC')
    .toLowerCase()
  return split.match(/\p{Script=Han}+|[\p{L}\p{M}]+|\d+(?![\d.,]*\s?%)/gu) ?? []
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word
}
