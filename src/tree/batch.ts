/** What `git cat-file --batch` answers to one name. */
export type BatchAnswer =
  | { readonly state: 'found'; readonly oid: string; readonly type: string; readonly bytes: Buffer }
  | { readonly state: 'too-large'; readonly oid: string; readonly size: number }
  | { readonly state: 'missing' | 'ambiguous'; readonly name: string }

const LINE_END = 10

/**
 * Cuts the output of `git cat-file --batch` into answers. Bytes may be a view of a chunk: whoever keeps them for long
 * copies them.
 * @param limit objects above this many bytes are passed over
 */
export async function* parseBatch(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<BatchAnswer> {
  let header = ''
  /** The object that is being read; `left` counts its bytes and the newline behind them. */
  let open: { oid: string; type: string; size: number; left: number; body: Buffer | undefined } | undefined
  for await (const chunk of chunks) {
    let at = 0
    while (at < chunk.length) {
      if (open === undefined) {
        const end = chunk.indexOf(LINE_END, at)
        header += chunk.toString('utf8', at, end < 0 ? chunk.length : end)
        if (end < 0) break
        at = end + 1
        const [, oid = '', type = '', digits] = /^([0-9a-f]+) ([a-z]+) (\d+)$/.exec(header) ?? []
        if (digits === undefined) {
          yield unanswered(header)
        } else {
          const size = Number(digits)
          if (size <= limit && at + size < chunk.length) {
            yield { state: 'found', oid, type, bytes: chunk.subarray(at, at + size) }
            at += size + 1
          } else {
            open = { oid, type, size, left: size + 1, body: size > limit ? undefined : Buffer.allocUnsafe(size) }
          }
        }
        header = ''
      } else {
        const taken = Math.min(open.left, chunk.length - at)
        if (open.body) chunk.copy(open.body, open.size + 1 - open.left, at, at + taken)
        at += taken
        open.left -= taken
        if (open.left > 0) continue
        const { oid, type, size, body } = open
        yield body ? { state: 'found', oid, type, bytes: body } : { state: 'too-large', oid, size }
        open = undefined
      }
    }
  }
}

function unanswered(header: string): BatchAnswer {
  const space = header.lastIndexOf(' ')
  return { state: header.slice(space + 1) === 'ambiguous' ? 'ambiguous' : 'missing', name: header.slice(0, space) }
}
