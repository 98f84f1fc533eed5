import type { Fact, Observation } from '../../src/schema/observation.ts'
import type { Question } from '../../src/schema/question.ts'
import type { JudgedClaim } from '../../src/schema/snapshot.ts'
import { plain } from '../../src/views/phrase.ts'
import { placeOf } from '../../src/views/place.ts'
import { type Paint, visible } from './terminal.ts'

const { words } = placeOf('', { base: '/', language: 'en' })
const MANY = 8

/** The chain from the text of a claim to its verdict, a step a paragraph. */
export function explanation(claim: JudgedClaim, question: Question | undefined, { bold, dim }: Paint): string {
  const { document, line, section, text, kind, subject, claimed, mood, observation, verdict } = claim
  const step = (name: string, first: string, ...more: readonly string[]) =>
    [`${bold(name.padEnd(12))}${visible(first)}`, ...more.map((row) => dim(`${' '.repeat(12)}${visible(row)}`))].join(
      '\n',
    )
  const amount = [claimed.op, claimed.value, claimed.unit].filter((part) => part !== undefined).join(' ')
  const written = claimed.text === undefined ? '' : `, written "${claimed.text}"`
  return [
    step('text', text, `${document}:${line}${section.length > 0 ? `, under ${section.join(' › ')}` : ''}`),
    step('claim', `${kind}: ${subject} — ${amount}${written}`, `${mood}; id ${claim.id}`),
    step('question', ...questionLines(question)),
    step('observation', ...observationLines(observation)),
    step('verdict', `${verdict.word}, ${verdict.strength}: ${plain(words.reason(claim))}`, `reason ${verdict.reason}`),
  ].join('\n')
}

type Lines = readonly [string, ...string[]]

function questionLines(question: Question | undefined): Lines {
  if (!question) return ['the documents alone settle it']
  const { fit, paths, elsewhere, scope } = question
  const scopes = scope.length > 0 ? [`looked at first: ${list(scope)}`] : []
  switch (fit) {
    case 'one':
      return [list(paths), ...scopes]
    case 'many':
      return [`fits ${paths.length} paths: ${list(paths)}`, ...scopes]
    case 'none':
      return [
        'fits no path',
        ...(elsewhere.length > 0 ? [`of that name elsewhere: ${list(elsewhere)}`] : []),
        ...scopes,
      ]
    case 'unneeded':
      return ['names no path', ...scopes]
  }
}

function observationLines(observation: Observation): Lines {
  switch (observation.state) {
    case 'observed': {
      const places = observation.evidence.map(
        ({ path, line, note }) => `${path}${line ? `:${line}` : ''}${note ? `  ${note}` : ''}`,
      )
      const moved = observation.moved?.length ? [`now at ${list(observation.moved)}`] : []
      return [
        `${factText(observation.fact)}  (rule ${observation.rule})`,
        ...moved,
        ...places.slice(0, MANY),
        ...rest(places),
      ]
    }
    case 'unresolved':
      return [
        `unresolved: ${observation.why}`,
        ...(observation.candidates.length > 0 ? [`candidates: ${list(observation.candidates)}`] : []),
        ...(observation.wants ? [`would settle it: ${observation.wants}`] : []),
      ]
    case 'failed':
      return [
        `failed: ${observation.why}: ${observation.detail}`,
        ...(observation.mend ? [`to mend it: ${observation.mend}`] : []),
      ]
  }
}

function factText(fact: Fact): string {
  switch (fact.shape) {
    case 'presence':
      return fact.present
        ? `present${fact.strength === 'present' ? ' by name' : ''}${fact.stub ? ', but empty' : ''}`
        : 'absent'
    case 'count':
      return `${fact.value} ${fact.unit}${fact.other ? ` (and ${fact.other.value} ${fact.other.unit})` : ''}${fact.items ? `: ${list(fact.items)}` : ''}`
    case 'ratio':
      return `${fact.part} of ${fact.whole}${fact.items?.length ? `, not in it: ${list(fact.items)}` : ''}`
    case 'set':
      return `found ${list(fact.found) || 'none'}${fact.absent.length > 0 ? `; absent ${list(fact.absent)}` : ''}`
    case 'text':
      return fact.value
  }
}

function list(items: readonly string[]): string {
  return items.slice(0, MANY).join(', ') + (items.length > MANY ? `, and ${items.length - MANY} more` : '')
}

function rest(items: readonly string[]): string[] {
  return items.length > MANY ? [`and ${items.length - MANY} more places`] : []
}
