import type { JudgedClaim, Release } from '../../src/schema/snapshot.ts'
import { CHANGES, type ChangeKind, type ClaimChange, type Diff } from '../../src/snapshot/diff.ts'
import { subjectOf } from '../../src/views/finding.ts'
import { plain } from '../../src/views/phrase.ts'
import { placeOf } from '../../src/views/place.ts'
import { type ExportedClaim, exportedClaim } from '../commands/exported-claim.ts'
import { type Paint, visible } from './terminal.ts'

const { words } = placeOf('', { base: '/', language: 'en' })

/** What matters most comes first, and is what a claim with several changes is listed under. */
const ORDER: readonly ChangeKind[] = [
  'broken',
  'fixed',
  'withdrawn-while-false',
  'judged-otherwise',
  'number-changed',
  'added',
  'split',
  'withdrawn',
  'removed',
  'renamed',
  'reworded',
  'moved',
]

interface Group {
  readonly kind: ChangeKind
  readonly changes: readonly ClaimChange[]
}

/** One change as JSON: names and words are those of the schema. */
export interface ExportedChange {
  readonly id: string
  readonly kinds: readonly ChangeKind[]
  readonly causes: ClaimChange['causes']
  readonly before: (ExportedClaim & { readonly text: string }) | null
  readonly after: (ExportedClaim & { readonly text: string }) | null
}

export function exportedChanges({ changes }: Diff): readonly ExportedChange[] {
  const exported = (claim: JudgedClaim | undefined) => (claim ? { ...exportedClaim(claim), text: claim.text } : null)
  return changes.map(({ id, kinds, causes, before, after }) => ({
    id,
    kinds,
    causes,
    before: exported(before),
    after: exported(after),
  }))
}

/** "3 broken, 2 fixed, 10 new", in the order of the list; "nothing changed" where nothing did. */
export function changeTotals({ totals }: Pick<Diff, 'totals'>): string {
  const named = ORDER.filter((kind) => totals[kind] > 0).map((kind) => `${totals[kind]} ${words.changeKinds[kind]}`)
  return named.join(', ') || 'nothing changed'
}

/** The changes of a diff for a terminal: a paragraph for each kind, two lines for each claim. */
export function changesAsText(title: string, diff: Diff, { bold, dim, red }: Paint): string {
  const paragraphs = groupsOf(diff).map(({ kind, changes }) => {
    const head = bold(`${capital(words.changeKinds[kind])} (${changes.length})`)
    const rows = changes.map((change) => {
      const claim = change.after ?? change.before
      const turn = kind === 'broken' || kind === 'withdrawn-while-false' ? red(turnOf(change)) : turnOf(change)
      return `  ${turn}  ${visible(nameOf(change))}${claim ? ` — ${visible(reasonOf(claim))}` : ''}\n${dim(`    ${visible(placesOf(change))}`)}`
    })
    return [head, ...rows].join('\n')
  })
  return [`${bold(visible(title))}\n${changeTotals(diff)}`, ...paragraphs].join('\n\n')
}

/** The same as Markdown, for a comment on a pull request or a release note. */
export function changesAsMarkdown(title: string, diff: Diff): string {
  const tables = groupsOf(diff).flatMap(({ kind, changes }) => [
    `### ${capital(words.changeKinds[kind])} (${changes.length})`,
    '| verdict | claim | why | where |\n| --- | --- | --- | --- |\n' +
      changes
        .map((change) => {
          const claim = change.after ?? change.before
          const cells = [turnOf(change), nameOf(change), claim ? reasonOf(claim) : '', placesOf(change)]
          return `| ${cells.map(cell).join(' | ')} |`
        })
        .join('\n'),
  ])
  return [`## ${inline(title)}`, `${capital(changeTotals(diff))}.`, ...tables].join('\n\n')
}

/** "shop, v1.0 to v1.1". */
export function pairTitle(project: string, older: Release, newer: Release): string {
  return `${project}, ${words.compare.title(older.label, newer.label)}`
}

function groupsOf({ changes }: Diff): readonly Group[] {
  const kindOf = ({ kinds }: ClaimChange) => ORDER.find((kind) => kinds.includes(kind)) ?? CHANGES[0]
  return ORDER.flatMap((kind) => {
    const own = changes.filter((change) => kindOf(change) === kind)
    return own.length > 0 ? [{ kind, changes: own }] : []
  })
}

function turnOf({ before, after }: ClaimChange): string {
  const [from, to] = [before?.verdict.word, after?.verdict.word]
  return from === undefined || to === undefined || from === to ? (to ?? from ?? '') : `${from} → ${to}`
}

function nameOf({ id, before, after }: ClaimChange): string {
  const claim = after ?? before
  if (!claim) return id
  const subject = subjectOf(claim)
  return typeof subject === 'string' ? subject : subject.code
}

function reasonOf(claim: JudgedClaim): string {
  return plain(words.reason(claim))
}

function placesOf({ id, causes, before, after }: ClaimChange): string {
  const claim = after ?? before
  const place = claim ? `${claim.document}:${claim.line}` : ''
  return [place, id, ...causes.map((cause) => words.causes[cause])].filter(Boolean).join('  ')
}

function cell(text: string): string {
  return inline(text).replaceAll('|', '\\|')
}

/** Text of a repository stays text: no markup, no mention of a person, no line end. */
function inline(text: string): string {
  return visible(text)
    .replace(/[\\`*_[\]<>#~!&]/g, '\\$&')
    .replace(/@/g, '@\u200b')
    .replace(/:\/\//g, ':\u200b//')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
