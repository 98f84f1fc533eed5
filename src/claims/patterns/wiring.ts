import { withoutMarks } from '../marks.ts'
import type { Passage } from '../passage.ts'
import { listOf, withoutBrackets } from '../phrases.ts'
import type { Pattern } from './pattern.ts'

/** Something is registered, mounted, scheduled or called by what is started; or is not. */
export const wiring: Pattern = {
  id: 'wiring',
  kinds: ['wiring'],
  title: 'Something is connected to what runs',
  examples: [
    {
      text: '- ✅ Secret scanner integrated into pre-commit and CI',
      claims: [
        { kind: 'wiring', subject: 'Secret scanner: pre-commit', op: 'present' },
        { kind: 'wiring', subject: 'Secret scanner: CI', op: 'present' },
      ],
    },
    {
      text: '- ⚠️ `tenant_manager.py` - Service implemented but not yet wired into API',
      claims: [{ kind: 'wiring', subject: 'tenant_manager.py: API', op: 'absent' }],
    },
    {
      text: '- ❌ Security middleware not activated in main.py',
      claims: [{ kind: 'wiring', subject: 'Security middleware: main.py', op: 'absent' }],
    },
    {
      text: '- [x] Audit router registered in `main.py`',
      claims: [{ kind: 'wiring', subject: 'Audit router: main.py', op: 'present' }],
    },
    {
      text: '- Auto-migration on startup',
      claims: [{ kind: 'wiring', subject: 'Auto-migration: startup', op: 'present' }],
    },
    { text: '- Sentry integration for error tracking', claims: [] },
    { text: 'Users registered in 2024.', claims: [] },
  ],
  *read(passage) {
    if (passage.form === 'code' || passage.form === 'tree' || passage.form === 'row') return
    const { lexicon } = passage
    const stance = passage.stance()
    if (passage.form === 'sentence' && stance.mood === 'asserted' && !passage.statement.state) return
    const text = withoutMarks(passage.text)
    for (const word of lexicon.wiredWords(text)) {
      const target =
        /^\s*(?:(?:into|in|to|on|with|by|from|at|as|via|im|in der|mit|durch|über)\s+)?(?:the\s+)?([^,;()—–\n]{1,60})?/iu.exec(
          text.slice(word.end),
        )
      const where =
        (target?.[1] ?? '')
          .split(/\s(?:but|and not|with|for|which|that|on|using|aber)\s/i)[0]
          ?.replace(/[`.]/g, (sign) => (sign === '.' ? '.' : ''))
          .replace(/[.\s]+$/, '')
          .trim() ?? ''
      const subject = subjectOf(passage, text, word.start)
      if (
        subject === '' ||
        where === '' ||
        (!/^\s+(?:into|in|to|on|with|by|from|at|im|in der|mit|durch|über)\s|^\s*$/iu.test(
          text.slice(word.end, word.end + 12),
        ) &&
          !word.startup)
      )
        continue
      const listed = listOf(where, lexicon, 2) ?? [{ text: where, at: 0 }]
      for (const part of listed)
        yield {
          kind: 'wiring',
          subject: `${subject}: ${part.text}`,
          claimed: { op: word.denied || stance.absent || stance.mood === 'planned' ? 'absent' : 'present' },
          at: Math.max(0, text.indexOf(subject.split(' ')[0] ?? '')),
          ...(word.denied && stance.mood === 'planned' && passage.box === undefined
            ? { mood: 'asserted' as const }
            : {}),
        }
    }
  },
}

/** The words before, up to the last break; a path at the head of the item where a clause names none. */
function subjectOf(passage: Passage, text: string, end: number): string {
  const { statement } = passage
  const before = text.slice(Math.min(statement.start, end), end)
  const clause =
    withoutBrackets(before)
      .split(/\s(?:but|and|aber|und)\s|[;,:]\s|\s[-–—]\s/i)
      .at(-1) ?? ''
  const own = clause
    .replace(/\s+(?:is|are|was|were|has been|have been|gets?|ist|sind|wird|werden)\s*$/i, '')
    .replace(/\s+/g, ' ')
    .trim()
  const named = passage.names().find((name) => name.start <= statement.start + 2 && name.end <= end)
  if (own === '' || passage.lexicon.stateWords(own).length > 0 || own.split(' ').length > 8) return named?.text ?? ''
  return own.replaceAll('`', '')
}
