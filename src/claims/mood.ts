import type { Mood } from '../schema/claim.ts'
import type { StateWord } from './lexicon.ts'
import { withoutMarks } from './marks.ts'
import type { Passage } from './passage.ts'
import { listsOpenWork } from './plans.ts'
import type { Theme } from './stance.ts'

/** Words of both make what was not there; "design" is a noun as well. */
const TASKS = ['creates', 'brings'] as const
const TOLD: ReadonlySet<Passage['form']> = new Set(['item', 'sentence'])

/** The mood that a passage has by its own words, where `ground` is what governs it and `isTold` that nothing above says it was done. */
export function moodOf(passage: Passage, ground: Theme | undefined, isTold: boolean): Mood {
  const { statement, lexicon } = passage
  const said = statement.state
  if (said?.state === 'open') return 'planned'
  const words = withoutMarks(passage.text)
  // "Create `a.py`" without a mark, where nothing says that it was done, is a task or tells how a thing is used.
  const isTask = said === undefined && TOLD.has(passage.form) && TASKS.every((list) => lexicon.begins(list, words) > 0)
  if (isTask && isTold) return 'planned'
  // "File: `a.py`" above boxes that are all open is where the work goes.
  if ((ground ?? 'mixed') === 'mixed' && said === undefined && statement.label !== '' && listsOpenWork(passage))
    return 'planned'
  // A tick before an order under "Next steps" is its picture; a box there was ticked by hand.
  const isOrder =
    passage.box === undefined && lexicon.begins('tasks', withoutMarks(statement.lead || statement.body)) > 0
  const present =
    (statement.mark === 'done' && !(ground === 'planned' && isOrder)) ||
    (said?.by === 'words' && (said.state === 'done' || said.state === 'partial'))
  if (ground === 'historical') return 'historical'
  if (ground !== 'planned' || present) return 'asserted'
  const body = withoutMarks(statement.body)
  const states = lexicon.begins('tasks', statement.body) > 0 ? [] : lexicon.stateWords(body)
  return states.some((word) => word.state === 'done' && isPredicate(body, word)) ? 'asserted' : 'planned'
}

/** Does a word of state say something of what stands before it ("already done in a.py"), or only name ("live preview")? */
function isPredicate(text: string, { start, end }: StateWord): boolean {
  return (
    /[^\p{Script=Latin}]$/u.test(text.slice(start, end)) ||
    /\b(?:is|are|was|were|been|already|now|ist|sind|bereits|wurde|sudah|telah|est|sont|está|já|ya)\s+$/i.test(
      text.slice(0, start),
    ) ||
    /^\s*(?:$|[.,;:()[\]–—-]|(?:in|by|with|via|at|on|and|mit|durch|und)\b)/i.test(text.slice(end))
  )
}
