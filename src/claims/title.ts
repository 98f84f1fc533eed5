import type { Section } from './passage.ts'

/** The first heading of the least depth, the title of the front matter, or the file's name. */
export function titleOf(path: string, text: string, sections: readonly Section[]): string {
  const depth = sections.slice(0, 40).reduce((least, section) => Math.min(least, section.depth), 7)
  const heading = sections.find((section) => section.depth === depth && section.heading.text.trim() !== '')
  if (heading && heading.depth <= 2) return heading.heading.text.replace(/\s+/g, ' ').trim()
  const front = /^---\n(?:.*\n){0,60}?title:[ \t]*["']?([^\n"']+)/.exec(text)?.[1]?.trim()
  return front || (heading?.heading.text.trim() ?? (path.split('/').at(-1) ?? path).replace(/\.\w+$/, ''))
}
