/** A part of a sentence that is set as code: a path, a symbol, a command. */
export interface Code {
  readonly code: string
}

/** A sentence in pieces, so that a page can set its code as code and a terminal can print it plain. */
export type Phrase = readonly (string | Code)[]

export function code(text: string): Code {
  return { code: text }
}

/** Builds a sentence: phrase`says ${n} lines, ${code(path)} has ${m}`. Empty parts are left out. */
export function phrase(strings: TemplateStringsArray, ...values: readonly (string | Code | Phrase)[]): Phrase {
  const pieces = strings.flatMap((text, index) => {
    const value = values[index]
    return value === undefined ? [text] : [text, ...(isPhrase(value) ? value : [value])]
  })
  return pieces.filter((piece) => piece !== '')
}

/** The sentence as a terminal or a feed shows it. */
export function plain(sentence: Phrase): string {
  return sentence.map((piece) => (typeof piece === 'string' ? piece : piece.code)).join('')
}

/**
 * A line of a document as a quotation: its words, without the marks that make it an item, a heading, a row or bold; what
 * it sets as code is code.
 */
export function quoted(line: string): Phrase {
  return line
    .replace(/^\s*(?:[-*+]|\d{1,3}[.)]|#{1,6})\s+/, '')
    .replace(/^\s*\|\s*|\s*\|\s*$/g, '')
    .split(/`([^`]+)`/)
    .map((piece, index) => (index % 2 === 1 ? code(piece) : piece.replaceAll('**', '')))
    .filter((piece) => piece !== '')
}

/** The same with a capital letter, where it starts with a word. */
export function capital(sentence: Phrase): Phrase {
  const [first, ...rest] = sentence
  return typeof first === 'string' ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : sentence
}

function isPhrase(value: string | Code | Phrase): value is Phrase {
  return Array.isArray(value)
}
