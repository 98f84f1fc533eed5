import type { Highlighter } from './highlighter.ts'
import { escaped, tag } from './html.ts'

/** Source lines as evidence, with their numbers. */
export async function setExcerpt(
  { source, path, first }: { readonly source: string; readonly path: string; readonly first: number },
  highlighter: Highlighter,
): Promise<string> {
  const lines = await highlighter.lines(source, path)
  const width = String(first + lines.length - 1).length
  const numbered = lines.map(
    (line, index) => `<span class="ln">${String(first + index).padStart(width)}</span> ${line}`,
  )
  return tag('pre', { class: 'src', tabindex: '0', 'aria-label': escaped(path) }, `<code>${numbered.join('\n')}</code>`)
}
