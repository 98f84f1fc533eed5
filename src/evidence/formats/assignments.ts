import { MOST_SETTINGS, type Setting } from './setting.ts'

/** A string of one line, a comment, a docstring or template, a name with what is set to it. */
const LITERAL = String.raw`"(?:[^"\\\n]|\\.){0,300}"|'(?:[^'\\\n]|\\.){0,300}'|-?\d[\w.]*|[A-Za-z_][\w.]*(?:\([^()\n]{0,200}\))?|\[[^[\]\n]{0,300}\]`
const ASSIGNED = new RegExp(
  String.raw`(?<![\w.$"'])["']?([A-Za-z_][\w-]{0,80})["']?\s*(?::\s*[A-Za-z_][\w.[\]|, ]{0,60}=|:=|=(?![=>])|:)\s*(${LITERAL})`,
  'g',
)

/**
 * Names with the literal that they are set to in a program: `port = 8000`, `lifetime: int = 30`, `prefetch=4`,
 * `"retries": 3`. Comments and docstrings do not count.
 * @param language `python` or `ruby` for `#` comments; everything else has `//`
 */
export function readAssignments(text: string, language: string): readonly Setting[] {
  const settings: Setting[] = []
  let line = 1
  for (const code of withoutComments(text, language === 'python' || language === 'ruby').split('\n')) {
    if (settings.length >= MOST_SETTINGS) break
    if (code.length < 2000)
      for (const [, name, value] of code.matchAll(ASSIGNED))
        if (name !== undefined && value !== undefined)
          settings.push({ keys: [name], value: value.replace(/^(["'])(.*)\1$/, '$2'), line })
    line++
  }
  return settings
}

/** Comments and docstrings blanked, lines kept. */
export function withoutComments(text: string, hash: boolean): string {
  const comment = hash
    ? /"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#[^\n]*/g
    : /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|(?<!:)\/\/[^\n]*/g
  return text.replace(comment, (found) =>
    /^(?:#|\/\/|\/\*|"""|''')/.test(found) ? found.replace(/[^\n]/g, ' ') : found,
  )
}
