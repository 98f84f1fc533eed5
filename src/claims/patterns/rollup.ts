import { boxState } from '../marks.ts'
import { governors, type Passage } from '../passage.ts'
import { ownTitle } from '../status-items.ts'
import type { Pattern } from './pattern.ts'

/** A heading or item that calls itself done over boxes and marks that say how far they are. */
export const rollup: Pattern = {
  id: 'rollup',
  kinds: ['rollup'],
  title: 'A state against the boxes beneath it',
  examples: [
    {
      text: '## Login ✅ COMPLETE\n- [x] Form\n- [ ] Tests',
      claims: [
        { kind: 'rollup', subject: 'Login', op: 'present', context: { state: 'done', extent: { from: 2, to: 3 } } },
      ],
    },
    {
      text: '- [x] **F1**: Charts\n  - [x] Line\n  - [x] Bar',
      claims: [{ kind: 'rollup', subject: 'Charts', context: { state: 'done', extent: { from: 2, to: 3 } } }],
    },
    { text: '## Login\n- [x] Form\n- [ ] Tests', claims: [] },
    { text: '## Login ✅\n- Form\n- Tests', claims: [] },
    { text: '## 1. Verify all criteria met\n- [ ] Form\n- [ ] Tests', claims: [] },
    { text: '## 🟢 Nice to have (bonus)\n- [ ] Form\n- [ ] Tests', claims: [] },
    {
      text: '## Definition of done\n### All tasks complete\n- [x] Form\n- [ ] Tests',
      claims: [{ kind: 'rollup', subject: 'All tasks', mood: 'planned' }],
    },
    { text: '## ✅ Launch checklist\n- [ ] Form\n- [ ] Tests', claims: [] },
  ],
  *read(passage) {
    const state = passage.statement.state?.state
    if (state !== 'done' && state !== 'open') return
    if (passage.form !== 'heading' && passage.form !== 'item') return
    const beneath = passage.form === 'heading' ? (passage.opens?.().passages ?? []) : passage.children
    const boxes = beneath.filter((each) => each.box !== undefined && each.statement.body !== '')
    const first = boxes[0]
    const last = boxes.at(-1)
    if (boxes.length < 2 || !first || !last) return
    if (isDecorated(passage, boxes)) return
    const subject = passage.form === 'heading' ? ownTitle(passage) : passage.statement.body
    // "Verify that all criteria are met" is an order.
    const isOrder = passage.statement.mark !== 'done' && passage.lexicon.begins('tasks', subject) > 0
    if (subject !== '' && !isOrder)
      yield {
        kind: 'rollup',
        subject,
        claimed: { op: state === 'done' ? 'present' : 'absent', text: passage.statement.stateText || state },
        at: 0,
        mood: isWanted(passage) ? 'planned' : 'asserted',
        context: { state, extent: { from: first.line, to: lastLine(last) } },
      }
  },
}

/** "### All tasks complete" under "Definition of done" is what has to be so. */
function isWanted(passage: Passage): boolean {
  return [...governors(passage)].some((above) => above.form === 'heading' && above.theme() === 'planned')
}

/** "## ✅ Launch checklist" over open boxes: the tick is a picture of what a checklist is. */
function isDecorated({ statement, text, lexicon }: Passage, boxes: readonly Passage[]): boolean {
  return (
    statement.mark === 'done' &&
    statement.stateText === '' &&
    (/^[^\p{L}]*🟢/u.test(text) || lexicon.has('checklists', text)) &&
    boxes.every(({ box }) => boxState(box ?? '') === 'open')
  )
}

function lastLine(passage: Passage): number {
  const child = passage.children.at(-1)
  return child ? lastLine(child) : passage.line
}
