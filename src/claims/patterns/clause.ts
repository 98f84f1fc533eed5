import { type Clause, clausesOf } from '../clauses.ts'
import { cellsOf, has, subjectCell } from '../columns.ts'
import { isPlace } from '../mentions.ts'
import type { Passage } from '../passage.ts'
import { isClaimable as isPhrase, withoutBrackets } from '../phrases.ts'
import type { Draft, Pattern } from './pattern.ts'

/** A part of a sentence that says that something is not there: beside what is. */
export const clause: Pattern = {
  id: 'clause',
  kinds: ['symbol'],
  title: 'Something that a sentence says is missing or unfinished',
  examples: [
    {
      text: '## Login\n- **Status:** Infrastructure present but OAuth routes not yet fully integrated',
      claims: [
        { kind: 'symbol', subject: 'Infrastructure', op: 'present' },
        { kind: 'symbol', subject: 'OAuth routes', op: 'absent', mood: 'asserted' },
      ],
    },
    {
      text: '**Current:** Email templates exist, real delivery not configured',
      claims: [
        { kind: 'symbol', subject: 'Email templates', op: 'present' },
        { kind: 'symbol', subject: 'real delivery', op: 'absent' },
      ],
    },
    {
      text: '- **Note:** The library supports it; configuration needed in render.yaml',
      claims: [{ kind: 'symbol', subject: 'configuration in render.yaml', op: 'absent', mood: 'planned' }],
    },
    {
      text: '| Area | Actual | Gap |\n|---|---|---|\n| Vault | 50% | Scripts missing |',
      claims: [{ kind: 'symbol', subject: 'Vault: Scripts', op: 'absent' }],
    },
    { text: '- ❌ No files with "rbac" in name', claims: [] },
    { text: 'There are no known problems with the report.', claims: [] },
    { text: '- **Priority:** not high', claims: [] },
  ],
  *read(passage) {
    if (passage.row) yield* inRow(passage)
    else if (passage.form === 'item' || passage.form === 'sentence' || passage.form === 'heading')
      yield* inText(passage)
  },
}

const MISSING = new Set(['absent', 'open'])

function* inText(passage: Passage): Iterable<Draft> {
  const { statement, lexicon } = passage
  const about =
    lexicon.is('reports', statement.label) ||
    lexicon.roles(statement.label).some((role) => role === 'status' || role === 'actual')
  if (passage.form === 'heading' ? !about || !statement.state : !about) return
  const from = statement.label === '' ? 0 : passage.text.indexOf(statement.label) + statement.label.length + 1
  const text = passage.text.slice(from)
  for (const [piece, at] of piecesOf(text)) {
    const clauses = clausesOf(piece, lexicon)
    for (const [index, each] of clauses.entries()) {
      const subject = nameOf(each)
      if (
        !isPhrase(subject, passage.lexicon) ||
        !isClaimable(each, clauses, index) ||
        passage.names().some((named) => isPlace(named) && named.text === subject)
      )
        continue
      const missing = MISSING.has(each.state ?? '')
      if (passage.form === 'heading' && !missing) continue
      yield {
        kind: 'symbol',
        subject,
        claimed: { op: missing ? 'absent' : 'present' },
        at: from + at + Math.max(0, each.at),
        mood: each.state === 'open' ? 'planned' : passage.stance().mood === 'attributed' ? 'attributed' : 'asserted',
      }
    }
  }
}

/** A clause claims where it says something of a subject of its own, or takes back what the clause before said. */
function isClaimable(each: Clause, clauses: readonly Clause[], index: number): boolean {
  if (each.state === undefined || each.state === 'partial' || each.state === 'progress' || each.state === 'blocked')
    return false
  if (each.subject.split(/\s+/).length > 9) return false
  return MISSING.has(each.state)
    ? each.subject !== ''
    : clauses.length > 1 || index > 0 || /\s(?:exists?|present|implemented|existiert|vorhanden)/i.test(each.text)
}

function nameOf(each: Clause): string {
  const where =
    /\b(?:needed|required|missing|not\s+\w+(?:\s\w+)?)\s+((?:in|into|for|im|in der|für)\s+\S+(?:\s\S+){0,3})$/i.exec(
      each.text,
    )
  const subject = each.subject.replace(/\s+(?:is|are|needs?|need|requires?)$/i, '')
  return `${withoutBrackets(subject).replace(/\s+/g, ' ').trim()}${where && !each.subject.includes(where[1] ?? '') ? ` ${where[1]}` : ''}`.replace(
    /^[\s,;:–—(-]+|[\s,;:.–—(-]+$/g,
    '',
  )
}

/** Bracketed remarks speak for themselves; what stands around them is cut at commas that begin a new statement. */
function piecesOf(text: string): [string, number][] {
  const pieces: [string, number][] = []
  for (const match of text.matchAll(/[([（]([^()（）[\]]{3,200})[)\]）]/g))
    pieces.push([match[1] ?? '', match.index + 1])
  const outside = text.replace(/[([（][^()（）[\]]{3,200}[)\]）]/g, (part) => ' '.repeat(part.length))
  let at = 0
  for (const part of outside.split(/([,，]\s+)/)) {
    if (!/^[,，]\s+$/.test(part) && part.trim() !== '') pieces.push([part, at])
    at += part.length
  }
  return pieces.sort((a, b) => a[1] - b[1])
}

function* inRow(passage: Passage): Iterable<Draft> {
  const cells = cellsOf(passage)
  const name = subjectCell(passage, cells)?.rich.text.replace(/\s+/g, ' ').trim() ?? ''
  for (const cell of cells) {
    if (!has(cell, 'gap', 'percent') || cell.rich.text.split(/\s+/).length > 8) continue
    for (const each of clausesOf(cell.rich.text, passage.lexicon))
      if (each.state === 'absent' && each.subject !== '' && /\p{L}{3}/u.test(each.subject))
        yield {
          kind: 'symbol',
          subject: `${name}: ${nameOf(each)}`,
          claimed: { op: 'absent' },
          at: cell.at,
          context: { header: cell.column.header },
        }
  }
}
