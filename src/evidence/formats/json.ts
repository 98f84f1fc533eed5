import { MOST_SETTINGS, type Setting } from './setting.ts'

const DEEPEST = 60
/** A string, a number or a word, a mark, a comment, white space. */
const TOKEN =
  /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|([^\s{}[\],:"'/]+)|([{}[\],:])|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\n|\s|./g

/** All entries of a JSON file, with comments, bare keys and trailing commas as tools write them. What is broken ends it. */
export function readJson(text: string): readonly Setting[] {
  const settings: Setting[] = []
  /** Where we are: the key or the index at each depth. */
  const stack: { readonly list: boolean; index: number; key: string | undefined }[] = []
  let line = 1
  let pending: string | undefined
  let written = 1
  const keys = () => stack.map((frame) => (frame.list ? String(frame.index) : (frame.key ?? '')))
  const leaf = () => {
    if (pending === undefined) return
    if (stack.length > 0) settings.push({ keys: keys(), value: pending, line: written })
    pending = undefined
  }
  for (const [token, double, single, word, mark] of text.matchAll(TOKEN)) {
    if (settings.length >= MOST_SETTINGS || stack.length > DEEPEST) break
    const top = stack.at(-1)
    const scalar = double ?? single ?? word
    if (scalar !== undefined) {
      pending = double === undefined ? scalar : unescaped(scalar)
      written = line
    } else if (mark === ':' && top && !top.list) {
      top.key = pending ?? ''
      pending = undefined
    } else if (mark === ',') {
      leaf()
      if (top?.list) top.index++
    } else if (mark === '{' || mark === '[') {
      if (stack.length > 0) settings.push({ keys: keys(), line })
      stack.push({ list: mark === '[', index: 0, key: undefined })
    } else if (mark === '}' || mark === ']') {
      leaf()
      stack.pop()
    }
    for (let at = token.indexOf('\n'); at >= 0; at = token.indexOf('\n', at + 1)) line++
  }
  return settings
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text
  try {
    return String(JSON.parse(`"${text}"`))
  } catch {
    return text
  }
}
