import { clausesOf } from '../clauses.ts'
import { withoutMarks } from '../marks.ts'
import { isPlace } from '../mentions.ts'
import type { Passage } from '../passage.ts'
import { isClaimable, trimPhrase } from '../phrases.ts'
import { afterLabel } from '../status-items.ts'
import type { Draft, Pattern } from './pattern.ts'

/** Something that is still to be made: a plan says that it is not there yet. */
export const task: Pattern = {
  id: 'task',
  kinds: ['symbol'],
  title: 'Something that is still to be made',
  examples: [
    {
      text: '**Fix:** Add OAuth routers, configure mail credentials in render.yaml',
      claims: [
        { kind: 'symbol', subject: 'OAuth routers', op: 'absent', mood: 'planned' },
        { kind: 'symbol', subject: 'mail credentials in render.yaml', op: 'absent', mood: 'planned' },
      ],
    },
    {
      text: '## Next Steps\n1. Integrate OAuth providers in render.yaml\n2. Deploy to production',
      claims: [{ kind: 'symbol', subject: 'OAuth providers in render.yaml', op: 'absent', mood: 'planned' }],
    },
    {
      text: '- Recommendation: Create tenant billing and update the docs',
      claims: [{ kind: 'symbol', subject: 'tenant billing', op: 'absent', mood: 'planned' }],
    },
    { text: '- [ ] Add dark mode', claims: [] },
    { text: '## Features\n- Add users in bulk', claims: [] },
  ],
  *read(passage) {
    if (
      passage.box !== undefined ||
      (passage.form !== 'item' && passage.form !== 'sentence') ||
      passage.statement.mark !== undefined
    )
      return
    if (passage.stance().mood !== 'planned') return
    yield* actions(passage)
  },
}

const ANOTHER = /[,，;；]\s*|\s+(?:and|und|y|e|et|dan)\s+/giu

function* actions(passage: Passage): Iterable<Draft> {
  const { lexicon } = passage
  const { text, at } = afterLabel(passage)
  const clean = withoutMarks(text)
  const starts = [0, ...[...clean.matchAll(ANOTHER)].map((match) => match.index + match[0].length)]
  const verbs = starts.flatMap((start) => {
    const lead = /^[\s:：*\d.)-]*/.exec(clean.slice(start))?.[0].length ?? 0
    const length = lexicon.begins('tasks', clean.slice(start + lead))
    return length > 0 ? [{ start: start + lead, length }] : []
  })
  for (const [index, verb] of verbs.entries()) {
    if (lexicon.begins('brings', clean.slice(verb.start)) === 0) continue
    const end = verbs[index + 1]?.start ?? clean.length
    const from = verb.start + verb.length
    const object = (clausesOf(clean.slice(from, end), lexicon)[0]?.text ?? '')
      .replace(/^(?:the|a|an|new|die|der|das|eine?n?)\s+/i, '')
      .replace(/\s+(?:and|und|y|et|dan)$/i, '')
    const subject = trimPhrase(object)
    const named = passage.names().some((name) => isPlace(name) && Math.abs(name.start - at - from) <= 3)
    if (named || !isClaimable(subject, passage.lexicon) || subject.split(/\s+/).length > 10 || /^\d/.test(subject))
      continue
    yield {
      kind: 'symbol',
      subject,
      claimed: { op: 'absent' },
      at: at + from + Math.max(0, clean.slice(from).search(/\S/)),
      mood: 'planned',
    }
  }
}
