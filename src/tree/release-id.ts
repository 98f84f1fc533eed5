import { createHash } from 'node:crypto'

const LONGEST = 64
/** Names that Windows keeps for devices, whatever their extension, and those that stand for something else here. */
const TAKEN = /^(?:(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|(?:index|worktree)$)/

/**
 * The id of a release: a name for a file and an address on any system. It depends on the name alone, so that it stays
 * when other releases come. A name that is safe is its own id; another keeps what is safe of it, with a digest of the
 * whole, so that `a/b`, `a-b` and `A-b` differ where case does not count.
 */
export function releaseId(name: string): string {
  const safe =
    /^[a-z0-9][a-z0-9._-]*$/.test(name) && name.length <= LONGEST && !name.endsWith('.') && !name.includes('..')
  if (safe && !TAKEN.test(name)) return name
  const rest = name
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[-.]+/, '')
    .slice(0, LONGEST - 9)
    .replace(/[-.]+$/, '')
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 8)
  return rest === '' || TAKEN.test(rest) ? `r-${digest}` : `${rest}-${digest}`
}
