import { readState } from '../state.ts'
import type { Pattern } from './pattern.ts'

/** "id=… status=done": fields in a line that a program can read too. */
export const fieldStatus: Pattern = {
  id: 'field-status',
  kinds: ['status'],
  title: 'Status and id as fields of a line',
  examples: [
    {
      text: '- ITEM id=message.pack status=done',
      claims: [{ kind: 'status', subject: 'message.pack', op: 'present', context: { state: 'done' } }],
    },
    {
      text: '- id: peer.queue, status: not-started',
      claims: [{ kind: 'status', subject: 'peer.queue', op: 'absent' }],
    },
    { text: '- status code=200 id=7', claims: [] },
    { text: '- The id is unique', claims: [] },
  ],
  *read(passage) {
    if (passage.form === 'row' || passage.form === 'tree') return
    const status = /(?<![\w.-])(?:status|state)\s*[=:]\s*["'`]?([a-z][\w-]*(?: [a-z]+)?)/i.exec(passage.text)
    const id = /(?<![\w.-])(?:id|key|name|item|feature)\s*[=:]\s*["'`]?([\w./:-]*[A-Za-z][\w./:-]*)/i.exec(passage.text)
    const reading = status && readState((status[1] ?? '').replace(/[-_]/g, ' '), passage.lexicon)
    if (!status || !id || !reading) return
    yield {
      kind: 'status',
      subject: (id[1] ?? '').replace(/[,;]$/, ''),
      claimed: { op: reading.state === 'absent' || reading.state === 'open' ? 'absent' : 'present', text: status[1] },
      at: id.index,
      mood: 'asserted',
      context: { state: reading.state, extent: { from: passage.line, to: passage.line } },
    }
  },
}
