import { createCssVariablesTheme, createHighlighterCore } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import { escaped } from './html.ts'
import { type Grammar, grammarOf, loadGrammar } from './languages.ts'

export interface Highlighter {
  /**
   * Markup of each line of a piece of source, tokens in spans with one-letter classes, no style attributes.
   * @param name a path, or the word behind a code fence: it decides the grammar; unknown ones stay plain
   */
  lines(source: string, name: string): Promise<readonly string[]>
  /** Everything that it has set, for one that is made later. */
  remembered(): Promise<Remembered>
}

/** Lines of markup by grammar and source. */
export type Remembered = readonly (readonly [key: string, lines: readonly string[]])[]

/** Beyond this a piece is shown plain: it is data, and a grammar may take seconds over it. */
const LONGEST = 20_000
const LONGEST_LINE = 500

/** Token kinds of the theme, and the class that each is set in. */
const CLASSES: Readonly<Record<string, string>> = {
  comment: 'tc',
  string: 'ts',
  'string-expression': 'ts',
  keyword: 'tk',
  constant: 'tn',
  function: 'tf',
  parameter: 'tp',
}

/**
 * Makes a highlighter that remembers what it has set: one for a whole run, for excerpts return on many pages.
 * @param remembered of another one
 */
export async function createHighlighter(remembered: Remembered = []): Promise<Highlighter> {
  const shiki = await createHighlighterCore({
    themes: [createCssVariablesTheme({ name: 'classes', variablePrefix: '', fontStyle: false })],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  })
  const known = new Map(remembered.map(([key, lines]) => [key, Promise.resolve(lines)]))
  const loaded = new Map<Grammar, Promise<void>>()

  async function set(source: string, grammar: Grammar): Promise<readonly string[]> {
    const ready = loaded.get(grammar) ?? shiki.loadLanguage(loadGrammar(grammar))
    loaded.set(grammar, ready)
    await ready
    const { tokens } = shiki.codeToTokens(source, { lang: grammar, theme: 'classes', tokenizeTimeLimit: 0 })
    return tokens.map((line) => line.map(({ content, color }) => spanned(content, color)).join(''))
  }

  return {
    lines(source, name) {
      const grammar = grammarOf(name)
      const plain = source.split(/\r\n|\n|\r/)
      if (!grammar || source.length > LONGEST || plain.some((line) => line.length > LONGEST_LINE))
        return Promise.resolve(plain.map(escaped))
      const key = `${grammar}\n${source}`
      const lines = known.get(key) ?? set(source, grammar)
      known.set(key, lines)
      return lines
    },
    remembered: () => Promise.all([...known].map(async ([key, lines]) => [key, await lines] as const)),
  }
}

function spanned(content: string, color: string | undefined): string {
  const kind = /token-([a-z-]+)/.exec(color ?? '')?.[1]
  const name = kind && CLASSES[kind]
  return name ? `<span class="${name}">${escaped(content)}</span>` : escaped(content)
}
