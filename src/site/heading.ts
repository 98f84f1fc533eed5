export interface Heading {
  /** Of the page, as text. */
  readonly title: string
}

const FIRST = /<h1\b[^>]*>([\s\S]*?)<\/h1>/

/** The first heading of a rendered page; a layout that holds the page shows it itself. */
export function heading(html: string, otherwise: string): Heading {
  const inner = FIRST.exec(html)?.[1]
  return { title: inner === undefined ? otherwise : textOf(inner) }
}

export function withoutHeading(html: string): string {
  return html.replace(FIRST, '')
}

/** Of markup that these pages made: the five characters that they escape. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#34|#39|amp);/g, (_, name) => CHARACTERS[name] ?? '')
    .trim()
}

const CHARACTERS: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#34': '"',
  '#39': "'",
  amp: '&',
}
