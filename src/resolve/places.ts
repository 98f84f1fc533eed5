import type { Spelling } from './spelling.ts'
import type { Stand } from './stand.ts'

/** The folders where a path may count from, in the order of preference. */
export function places({ path, from }: Spelling, stand: Stand): readonly string[] {
  const base = [...(stand.base === undefined ? [] : [stand.base]), ...(from === 'anywhere' ? stand.beside : [])]
  if (from === 'root') return ['', ...base]
  if (from === 'here') return [stand.folder, '', ...base]
  const ofDocument = /\.(?:md|mdx|rst|adoc|txt|png|svg|jpe?g)$/i.test(path)
  return path.includes('/') || !ofDocument ? [...base, '', stand.folder] : [...base, stand.folder, '']
}

/** The path from the root that a reader looks for first. */
export function soughtFirst(spelling: Spelling, stand: Stand): string {
  const [place = ''] = places(spelling, stand)
  return overlap(place, spelling.path) ?? join(place, spelling.path) ?? spelling.path
}

/** A path from a folder; undefined where it leads out of the repository. */
export function join(place: string, path: string): string | undefined {
  const parts = place === '' ? [] : place.split('/')
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** `src/api` and `api/x.py` make `src/api/x.py`: the path repeats the end of its base. */
export function overlap(place: string, path: string): string | undefined {
  const ends = place.split('/')
  const parts = path.split('/')
  for (let length = Math.min(ends.length, parts.length - 1); length > 0; length--)
    if (ends.slice(-length).join('/') === parts.slice(0, length).join('/'))
      return [...ends, ...parts.slice(length)].join('/')
  return undefined
}
