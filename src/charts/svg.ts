/**
 * Markup of charts as text. Horizontal places are percentages of the width, vertical ones are pixels: a chart fills the
 * column that it stands in and its words keep their size, from a phone to a wall, without a script and without style
 * attributes. Colours come from classes; a chart that stands alone brings its own style sheet.
 */

/**
 * Text made safe for markup, inside an element or a quoted attribute. Everything that came from a repository passes
 * here, or through a template that does the same: there is no other way into a page.
 */
export function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: neither HTML nor XML can write these
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '\ufffd')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
  )
}

type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element with its attributes and, as markup, its children. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(typeof value === 'number' ? String(rounded(value)) : String(value))}"`)
    .join('')
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`
}

/** Text content, escaped. */
export function text(content: string, attributes: Attributes): string {
  return element('text', attributes, escaped(content))
}

/** A share of the width. */
export function percent(share: number): string {
  return `${rounded(share * 100)}%`
}

/** Two decimals are finer than any screen, and the same on every machine. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

/** The outermost element of a chart. Its title is its name for those who do not see it. */
export function chart(name: string, title: string, height: number, ...children: readonly string[]): string {
  return element(
    'svg',
    {
      class: `chart ${name}`,
      role: 'img',
      'aria-label': title,
      width: '100%',
      height,
      xmlns: 'http://www.w3.org/2000/svg',
    },
    ...children,
  )
}
