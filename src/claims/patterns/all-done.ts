import { governors, type Passage, type Section } from '../passage.ts'
import { listOf } from '../phrases.ts'
import type { Draft, Pattern } from './pattern.ts'

/** "Login, search and export are all implemented", without its state. */
const LISTED =
  /^(.{5,160}?)[\s,]+(?:(?:are|were|have been|sind|wurden)\s+)?(?:all|both|alle|beide|semuanya|todos|todas|tous|toutes)$/iu
/** "All critical features for phases 1-3 are production-ready", without its state. */
const EVERY =
  /^(?:all|alle|semua)\s+(?:\p{L}+\s+){0,3}?(?:features?|tasks?|phases?|requirements|components?|modules?|milestones?|funktionen|aufgaben|fitur|tugas)(?:\s+(?:for|of|in|from|aus|von|für)\s[^.;:]{1,40})?$/iu
const SUMMARY =
  /^(?:executive )?(?:summary|overall|conclusion|bottom line|zusammenfassung|fazit|ringkasan|kesimpulan)\b/i

/** A sentence that says of everything at once that it is done: it is as good as the worst of it. */
export const allDone: Pattern = {
  id: 'all-done',
  kinds: ['status'],
  title: 'All of it is done',
  examples: [
    {
      text: '- **Full compliance:** FERPA, GDPR, data retention all implemented',
      claims: [{ kind: 'status', subject: 'FERPA, GDPR, data retention', op: 'present', context: { state: 'done' } }],
    },
    {
      text: '# Report\n## Login\nText.\n\n**Summary:** All critical features for phases 1-3 are production-ready.',
      claims: [
        {
          kind: 'status',
          subject: 'All critical features for phases 1-3',
          context: { state: 'done', extent: { from: 1, to: 5 } },
        },
      ],
    },
    {
      text: '## Billing\nAll tasks are complete.',
      claims: [{ kind: 'status', subject: 'All tasks', context: { extent: { from: 1, to: 2 } } }],
    },
    { text: 'Login, search and export are all planned.', claims: [] },
    { text: 'All features are tested in staging before they are released.', claims: [] },
    { text: '## Next Steps\nAll tasks are complete', claims: [] },
    { text: '## When to merge\n- All tasks are complete', claims: [] },
    { text: 'We implemented all features.', claims: [] },
  ],
  *read(passage) {
    if (passage.form !== 'item' && passage.form !== 'sentence') return
    const { statement, lexicon } = passage
    if (passage.stance().mood !== 'asserted' || passage.quoted || isWanted(passage)) return
    if (statement.state?.state !== 'done' || statement.stateText === '') return
    const body = statement.body.trim()
    const [, listed = ''] = LISTED.exec(body) ?? []
    if ((listOf(listed, lexicon, 4) ?? []).length > 1)
      yield said(passage, listed, { from: passage.line, to: passage.line })
    else if (EVERY.test(body) && (passage.form === 'sentence' || statement.mark === 'done'))
      yield said(passage, body, extentOf(passage))
  },
}

/** Under "Success criteria" it says when one is done, unless it is ticked. */
function isWanted(passage: Passage): boolean {
  if (passage.statement.mark === 'done') return false
  return [...governors(passage)].some((above) => ['planned', 'meta', 'attributed'].includes(above.theme() ?? ''))
}

function said(passage: Passage, subject: string, extent: { from: number; to: number }): Draft {
  return {
    kind: 'status',
    subject,
    claimed: { op: 'present' },
    at: Math.max(0, passage.text.indexOf(subject)),
    mood: 'asserted',
    context: { state: 'done', extent },
  }
}

/** A summary speaks of the whole document, another sentence of its section. */
function extentOf({ statement, section, sections, line }: Passage): { from: number; to: number } {
  if (section && !SUMMARY.test(statement.label) && !SUMMARY.test(section.heading.statement.body))
    return { from: section.heading.line, to: section.end }
  return { from: 1, to: Math.max(line, ...sections().map(({ end }: Section) => end)) }
}
