export interface FoundPhrase {
  readonly start: number
  readonly end: number
  /** As the set holds it. */
  readonly phrase: string
}

/**
 * Phrases, ready to be looked for in texts whatever their case. Phrases of spaced scripts match whole words only. A text
 * is read once, word by word, however many phrases there are.
 */
export interface PhraseSet {
  /** From left to right, the longest where several begin at one place, none within another. */
  find(text: string): FoundPhrase[]
  /** Length of the phrase that a text begins with, or 0. */
  begins(text: string): number
  /** Where the phrase that a text ends with starts, or -1. */
  ends(text: string): number
  has(text: string): boolean
}

const JOINED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u
/** A word: letters of one script, or a stretch of a script that writes no spaces. */
const RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}_])+/gu
/** The same for a text of nothing but ASCII, which most are: several times as fast. */
const PLAIN_RUN = /[A-Za-z0-9_]+/g
const PRINTABLE = /^[ -~]*$/
const WORD = /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}_]/u

/** @param exact compare letters as they are, and let a name end before "s", "-" or "." only where no letter follows them */
export function phraseSet(phrases: Iterable<string>, exact = false): PhraseSet {
  const first = new Map<string, string[]>()
  const last = new Map<string, string[]>()
  for (const phrase of [...new Set(phrases)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const runs = phrase.match(RUN)
    if (!runs || !/^[\p{L}\p{N}_]/u.test(phrase)) continue
    add(first, JOINED.test(phrase) ? phrase.charAt(0) : (runs[0] ?? ''), phrase)
    add(last, JOINED.test(phrase) ? phrase.charAt(phrase.length - 1) : (runs.at(-1) ?? ''), phrase)
  }
  const prepare = (text: string) => (exact ? text : lower(text))
  const at = (text: string, start: number, key: string): string | undefined =>
    first
      .get(key)
      ?.find(
        (phrase) =>
          text.startsWith(phrase, start) && (JOINED.test(phrase) || isEnd(text, start + phrase.length, phrase)),
      )
  function* scan(text: string): Generator<FoundPhrase> {
    let from = 0
    const plain = PRINTABLE.test(text)
    for (const run of text.matchAll(plain ? PLAIN_RUN : RUN)) {
      const joined = !plain && JOINED.test(run[0])
      for (let index = Math.max(run.index, from); index < run.index + run[0].length; index++) {
        if (!joined && index > run.index) break
        const phrase =
          at(text, index, joined ? text.charAt(index) : run[0]) ??
          (joined && index === run.index ? at(text, index, run[0]) : undefined)
        if (phrase === undefined || index < from) continue
        from = index + phrase.length
        yield { start: index, end: from, phrase }
        index = from - 1
      }
    }
  }
  return {
    find: (text) => [...scan(prepare(text))],
    begins(text) {
      const ready = prepare(text.slice(0, 120))
      const run = runsIn(ready)?.[0]
      if (run === undefined || !ready.startsWith(run)) return 0
      return (at(ready, 0, ready.charAt(0)) ?? at(ready, 0, run) ?? '').length
    },
    ends(text) {
      const ready = prepare(text.slice(-120))
      const run = runsIn(ready)?.at(-1)
      if (run === undefined || !ready.endsWith(run)) return -1
      const fits = (phrase: string) =>
        ready.endsWith(phrase) && (JOINED.test(phrase) || !WORD.test(ready.charAt(ready.length - phrase.length - 1)))
      const phrase = last.get(run)?.find(fits) ?? last.get(ready.charAt(ready.length - 1))?.find(fits)
      return phrase === undefined ? -1 : text.length - phrase.length
    },
    has: (text) => !scan(prepare(text)).next().done,
  }
}

function runsIn(text: string): readonly string[] | null {
  return text.match(PRINTABLE.test(text) ? PLAIN_RUN : RUN)
}

function add(index: Map<string, string[]>, key: string, phrase: string): void {
  const known = index.get(key)
  if (known) known.push(phrase)
  else index.set(key, [phrase])
}

function isEnd(text: string, end: number, phrase: string): boolean {
  return !WORD.test(phrase.charAt(phrase.length - 1)) || !WORD.test(text.charAt(end))
}

/** Lower case with straight apostrophes and single-character white space, so that offsets stay. */
function lower(text: string): string {
  const small = text.toLowerCase()
  const even =
    small.length === text.length
      ? small
      : [...text].map((sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join('')
  return PLAIN.test(even) ? even : even.replaceAll('’', "'").replace(/\s/g, ' ')
}

/** Nothing in it needs to be made straight. */
const PLAIN = /^[^’\t\n\r\f\v\u00a0\u2000-\u200a\u202f\u3000]*$/
