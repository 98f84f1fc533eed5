import { createHash } from 'node:crypto'
import { isMadeId, normalSubject } from '../schema/claim.ts'
import type { ReadDocument, Reading } from '../schema/reading.ts'

/**
 * Gives every reading its lasting id: from its document's title (a document that is renamed keeps it), kind, subject and
 * measure, never from number, line or wording. What is claimed twice gets an ordinal in the order of the document;
 * documents with one title are told apart by the order of their paths. An id that the document sets itself wins.
 */
export function identify(documents: readonly ReadDocument[]): Reading[] {
  const titles = new Map<string, number>()
  const used = new Set<string>()
  return [...documents]
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .flatMap((document) => {
      const title = document.title
        .toLowerCase()
        .replace(/[^\p{L}]+/gu, ' ')
        .trim()
      const same = titles.get(title) ?? 0
      titles.set(title, same + 1)
      const key = same === 0 ? title : `${title} ${same + 1}`
      return identified(document.readings, key, used)
    })
}

function identified(readings: readonly Reading[], document: string, used: Set<string>): Reading[] {
  const ordinals = new Map<string, number>()
  return readings.map((reading) => {
    const { claim } = reading
    const given = claim.id === '' || isMadeId(claim.id) ? undefined : claim.id
    const base = [
      document,
      claim.kind,
      normalSubject(claim.subject),
      claim.claimed.unit ?? '',
      claim.claimed.value === undefined ? '' : '#',
    ].join('\0')
    const ordinal = (ordinals.get(base) ?? 0) + 1
    ordinals.set(base, ordinal)
    let id = given ?? `${claim.kind}-${slug(claim.subject)}${digest(`${base}\0${ordinal}`)}`
    for (let again = 2; used.has(id); again++) id = `${given ?? id}-${again}`
    used.add(id)
    return { ...reading, claim: { ...claim, id } }
  })
}

function slug(subject: string): string {
  const words = subject
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  return words === '' ? '' : `${words}-`
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}
