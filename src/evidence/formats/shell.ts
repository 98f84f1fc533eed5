/** One command of a shell line: the words of a call, without assignments, redirections and wrappers such as sudo. */
export interface Command {
  readonly words: readonly string[]
}

const WORD = /"(?:[^"\\]|\\.)*"|'[^']*'|\$\([^()]*\)|`[^`]*`|[^\s"'|&;<>()]+/g
const WRAPPERS =
  /^(?:sudo|env|time|nohup|exec|command|then|do|else|if|while|until|!|\{|@|-|@-|xvfb-run|dotenv|cross-env|doppler|nice|--)$/

/**
 * Takes a script apart at its line ends, `&&`, `||`, `;` and pipes. Nothing is expanded and nothing is run.
 * @param text at most 20,000 characters of it are read
 */
export function readCommands(text: string): readonly Command[] {
  return text
    .slice(0, 20_000)
    .replace(/\\\r?\n/g, ' ')
    .replace(/(^|\s)#[^\n]*/g, '$1')
    .split(/\r?\n|&&|\|\||;|\||(?<=\s)&(?=\s|$)/)
    .flatMap((part) => {
      const found = part.replace(/(?:\d?>>?|<)\s{0,9}\S+/g, ' ').match(WORD) ?? []
      const words = [...found].map((word) => (/^(["']).*\1$/.test(word) ? word.slice(1, -1) : word))
      while (words[0] !== undefined && (WRAPPERS.test(words[0]) || /^[A-Za-z_]\w*=/.test(words[0]))) words.shift()
      return words.length > 0 ? [{ words }] : []
    })
}
