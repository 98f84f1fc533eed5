import { createHash } from 'node:crypto'

/** Goes up with every change of how a segment is written. */
const FORMAT = 1
const LINE_END = 10

/** What a segment's bytes turned out to be. */
export type ReadSegment =
  | { readonly state: 'whole'; readonly entries: readonly (readonly [key: string, value: string])[] }
  /** Written by another asbuilt, whose facts may be others. */
  | { readonly state: 'foreign' }
  /** Cut short, or changed since it was written. */
  | { readonly state: 'damaged' }

/**
 * The bytes of a segment: a line that says who wrote it and the digest of the rest, then a line for each entry.
 * @param maker names the analysers whose facts these are; without spaces
 * @param entries keys without tabs, values without line ends (JSON has neither)
 */
export function formatSegment(
  maker: string,
  entries: Iterable<readonly [string, string]>,
): { readonly bytes: Buffer; readonly digest: string } {
  let text = ''
  for (const [key, value] of entries) text += `${key}\t${value}\n`
  const body = Buffer.from(text)
  const digest = digestOf(body)
  return { bytes: Buffer.concat([Buffer.from(`asbuilt-facts ${FORMAT} ${maker} ${digest}\n`), body]), digest }
}

/** Reads what `formatSegment` wrote; anything else is foreign or damaged, never an error. */
export function readSegment(maker: string, bytes: Buffer): ReadSegment {
  const end = bytes.subarray(0, 400).indexOf(LINE_END)
  const [magic, format, writer, digest] = bytes.toString('latin1', 0, Math.max(end, 0)).split(' ')
  if (magic !== 'asbuilt-facts') return { state: 'damaged' }
  if (format !== String(FORMAT) || writer !== maker) return { state: 'foreign' }
  const body = bytes.subarray(end + 1)
  if (digestOf(body) !== digest) return { state: 'damaged' }
  const text = body.toString('utf8')
  const entries: (readonly [string, string])[] = []
  for (let from = 0; from < text.length; ) {
    const tab = text.indexOf('\t', from)
    const to = text.indexOf('\n', tab)
    entries.push([text.slice(from, tab), text.slice(tab + 1, to)])
    from = to + 1
  }
  return { state: 'whole', entries }
}

function digestOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex')
}
