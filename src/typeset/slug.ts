import { escaped } from './html.ts'

/** Hands out the anchors of a document's headings in their order: as GitHub makes them, under a prefix of their own. */
export function slugger(): (heading: string) => string {
  const seen = new Map<string, number>()
  return (heading) => {
    const base = anchorOf(heading)
    const times = seen.get(base) ?? 0
    seen.set(base, times + 1)
    return times === 0 ? `d-${base}` : `d-${base}-${times}`
  }
}

function anchorOf(text: string): string {
  return (
    idPart(
      text
        .toLowerCase()
        .trim()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ) || 'section'
  )
}

/** A piece of an id: no white space in it. */
export function idPart(text: string): string {
  return escaped(text.replace(/\s+/g, '-'))
}
