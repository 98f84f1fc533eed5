import { isClaimable } from '../phrases.ts'
import { readState, saysOnlyState } from '../state.ts'
import type { Pattern } from './pattern.ts'
import { stateClaim } from './status.ts'

/** "Hooks: No." in bold: a name and what is said of it. */
const ANSWER = /^([^:：]{2,60}?)\s*[:：]\s*([^:：]{2,30}?)[.。!]?$/u

/** An item that begins with a name and its state in bold, then explains: "**Hooks: No.** See #405." */
export const answer: Pattern = {
  id: 'answer',
  kinds: ['status', 'symbol'],
  title: 'A name and its state, in bold',
  examples: [
    {
      text: '- **Hooks: No.** See #405.\n- **Tags: Partial.** You can list them.\n- **Merge commits: Yes.**',
      claims: [
        { kind: 'status', subject: 'Hooks', op: 'absent' },
        { kind: 'symbol', subject: 'Hooks', op: 'absent' },
        { kind: 'status', subject: 'Tags', op: 'present', context: { state: 'partial' } },
        { kind: 'symbol', subject: 'Tags', op: 'present' },
        { kind: 'status', subject: 'Merge commits', op: 'present', context: { state: 'done' } },
        { kind: 'symbol', subject: 'Merge commits', op: 'present' },
      ],
    },
    { text: '- **Note: this is slow.** Yes.', claims: [] },
    { text: '- **Status: Complete**', claims: [] },
  ],
  *read(passage) {
    const { rich, text, lexicon, form } = passage
    if (form !== 'item') return
    const bold = rich.spans.find(({ kind, start }) => kind === 'strong' && text.slice(0, start).trim() === '')
    const [, name = '', said = ''] = (bold && ANSWER.exec(text.slice(bold.start, bold.end).trim())) ?? []
    if (bold === undefined || name === '' || !saysOnlyState(said, lexicon) || lexicon.roles(name).length > 0) return
    const reading = readState(said, lexicon)
    if (!reading || lexicon.is('meta', name)) return
    const claimed = stateClaim(reading, said)
    const extent = { from: passage.line, to: passage.line }
    yield { kind: 'status', subject: name, claimed, at: bold.start, context: { state: reading.state, extent } }
    if (isClaimable(name, passage.lexicon))
      yield {
        kind: 'symbol',
        subject: name,
        claimed: { op: claimed.op === 'absent' ? 'absent' : 'present' },
        at: bold.start,
      }
  },
}
