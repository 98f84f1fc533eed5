import { excerptOf } from '../schema/observation.ts'
import type { JudgedClaim } from '../schema/snapshot.ts'
import type { Tree } from '../tree/tree.ts'

/** A claim shows the first pieces of its evidence; the rest are links. */
const SHOWN = 2
const LONGEST_LINE = 200
/** Not printable, so that no source can hold it by accident and be cut apart. */
const BORDER = '\u0000\n'

/**
 * The source lines that the evidence of these claims shows, once per blob and lines.
 * Anything that looks like a credential is masked: a report is published, a repository may not be.
 * @returns text by "blob:from-to"; lines longer than 200 characters are cut.
 */
export async function excerpts(claims: readonly JudgedClaim[], tree: Tree): Promise<Record<string, string>> {
  const wanted = new Map<string, { path: string; from: number; to: number }>()
  for (const claim of claims) {
    if (claim.observation.state !== 'observed') continue
    for (const evidence of claim.observation.evidence.slice(0, SHOWN)) {
      const excerpt = excerptOf(evidence)
      if (excerpt) wanted.set(excerpt.key, { path: evidence.path, from: excerpt.from, to: excerpt.to })
    }
  }
  const lines = new Map<string, readonly string[]>()
  const found: [string, string][] = []
  for (const [key, { path, from, to }] of [...wanted].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const known = lines.get(path) ?? (await linesOf(path, tree))
    lines.set(path, known)
    const text = known
      .slice(from - 1, to)
      .map((line) => line.slice(0, LONGEST_LINE))
      .join('\n')
    if (text !== '') found.push([key, text])
  }
  const masked = await maskSecrets(found.map(([, text]) => text))
  return Object.fromEntries(found.map(([key], position) => [key, masked[position] ?? '']))
}

async function linesOf(path: string, tree: Tree): Promise<readonly string[]> {
  const entry = tree.entry(path)
  const bytes = entry && (await tree.read(entry))
  if (!(bytes instanceof Uint8Array) || bytes.includes(0)) return []
  return new TextDecoder().decode(bytes).split(/\r\n|\n|\r/)
}

/** Masks every character of a credential with a dot; texts keep their length and lines. */
export async function maskSecrets(texts: readonly string[]): Promise<string[]> {
  if (texts.length === 0) return []
  // Loaded here: a release that shows no source starts faster without.
  const [{ lintSource }, { creator }] = await Promise.all([
    import('@secretlint/core'),
    import('@secretlint/secretlint-rule-preset-recommend'),
  ])
  const content = texts.join(BORDER)
  const result = await lintSource({
    source: { filePath: 'excerpt.txt', content, ext: '.txt', contentType: 'text' },
    options: { config: { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] } },
  })
  let masked = content
  for (const { range } of result.messages) {
    const [start, end] = range
    masked = masked.slice(0, start) + masked.slice(start, end).replace(/[^\s\0]/g, '•') + masked.slice(end)
  }
  return masked.split(BORDER)
}
