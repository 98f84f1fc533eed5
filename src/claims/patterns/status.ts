import type { Claimed, Mood } from '../../schema/claim.ts'
import { namesCoverage } from '../coverage-context.ts'
import { extentsIn, type Figure } from '../figures.ts'
import type { Lexicon } from '../lexicon.ts'
import { withoutMarks } from '../marks.ts'
import type { Passage, Section } from '../passage.ts'
import { readState, type StateReading, saysOnlyState } from '../state.ts'
import { afterLabel, ownTitle, statusItem, statusLabel, titleOf, withoutExpansion } from '../status-items.ts'
import { type Tick, tickedParts } from '../ticked-parts.ts'
import type { Draft, Pattern } from './pattern.ts'

/** A heading, row, item or line says how far a thing is: complete, partial, open, 95 %. */
export const status: Pattern = {
  id: 'status',
  kinds: ['status'],
  title: 'How far a section, task or feature is',
  examples: [
    {
      text: '## 1. Login ✅\ntext',
      claims: [{ kind: 'status', subject: 'Login', op: 'present', line: 1, context: { state: 'done' } }],
    },
    {
      text: '# Report\n## Task 4: Mail\n### Status: ✅ IMPLEMENTED (with SSO, not fully integrated)',
      claims: [{ kind: 'status', subject: 'Task 4: Mail', line: 3, context: { state: 'partial' } }],
    },
    {
      text: '## Mail\n**Actual Status**: ❌ ~15% Complete',
      claims: [
        { kind: 'status', subject: 'Mail', op: 'approx', value: 15, unit: 'percent', context: { state: 'partial' } },
      ],
    },
    { text: '## Mail\n**TODO Claim**: ✅ Complete', claims: [{ kind: 'status', subject: 'Mail', mood: 'attributed' }] },
    {
      text: '## Week 1: Mail (Claimed: 85% Complete)',
      claims: [{ kind: 'status', subject: 'Week 1: Mail', value: 85, mood: 'attributed' }],
    },
    {
      text: '## RBAC (Role-Based Access Control) ✅',
      claims: [{ kind: 'status', subject: 'RBAC', op: 'present' }],
    },
    {
      text: '## Backups\n**Verdict**: ❌ FABRICATED - 0% exists despite the "complete" claim',
      claims: [{ kind: 'status', subject: 'Backups', op: 'absent', value: 0, mood: 'asserted' }],
    },
    {
      text: '**Overall Status: TASKS 1-4 ARE 95-98% COMPLETE**',
      claims: [{ kind: 'status', subject: 'Overall Status', op: 'eq', value: 95, unit: 'percent' }],
    },
    {
      text: '- **Task 14 (Auth):** 95% - Core features complete',
      claims: [{ kind: 'status', subject: 'Task 14 (Auth)', value: 95 }],
    },
    { text: '1. ✅ **Stripe** - Complete (accurate)', claims: [{ kind: 'status', subject: 'Stripe' }] },
    {
      text: '2. ⚠️ **Vault** - Claimed 100%, Actual 50% (scripts missing)',
      claims: [
        { kind: 'status', subject: 'Vault', value: 100, mood: 'attributed' },
        { kind: 'status', subject: 'Vault', value: 50, mood: 'asserted' },
      ],
    },
    {
      text: '- **Backups claimed complete** → 0% exists',
      claims: [{ kind: 'status', subject: 'Backups', op: 'absent', value: 0 }],
    },
    {
      text: '- Mail ✅, Storage ✅, Backups ❌',
      claims: [
        { kind: 'status', subject: 'Mail', op: 'present' },
        { kind: 'status', subject: 'Storage' },
        { kind: 'status', subject: 'Backups', op: 'absent' },
      ],
    },
    {
      text: '**RBAC System (Week 3) - 30% ONLY:**\n- ❌ No hierarchy',
      claims: [{ kind: 'status', subject: 'RBAC System (Week 3)', value: 30 }],
    },
    { text: "## What's Included\n- Mail\n\n## What Was Created ✅\n- Mail", claims: [] },
    { text: '### ✅ Completed features (9 items)\n1. Mail\n2. Login', claims: [] },
    {
      text: '## Milestone\nM5 - Desktop UI (DONE)',
      claims: [{ kind: 'status', subject: 'M5: Desktop UI', op: 'present' }],
    },
    {
      text: '- Benchmark suite delivered:\n  - scripts\n  - workflow',
      claims: [{ kind: 'status', subject: 'Benchmark suite', op: 'present' }],
    },
    { text: '**✅ NO DESIGN DOCUMENT NEEDED** - it is a small tool:\n- Mail\n- Login', claims: [] },
    { text: '## Growth pass\n- Mail', claims: [] },
    {
      text: '## Growth\n**Status**: active',
      claims: [{ kind: 'status', subject: 'Growth', context: { state: 'progress' } }],
    },
    { text: '## Definition of Done\n- [x] Mail\n- [ ] Login', claims: [] },
    { text: '### Parent app (0% → 100%)\n- [ ] Login', claims: [] },
    { text: '## Overview\nText.\n## 🚫 What is it?\n- Estimated: 1 day\n- Actual: Included', claims: [] },
    { text: '- **Priority:** 🔴 CRITICAL', claims: [] },
    { text: '### ✅ Strengths:\n- Fast', claims: [] },
    { text: '- **Test Coverage:** 9.89% overall', claims: [] },
  ],
  *read(passage) {
    if (NEEDS_NOTHING.test(withoutMarks(passage.text))) return
    const drafts =
      passage.form === 'heading'
        ? inHeading(passage)
        : passage.form === 'item' || passage.form === 'sentence'
          ? inStatement(passage)
          : []
    for (const draft of drafts) yield { ...draft, subject: withoutExpansion(draft.subject) }
  },
}

/** "✅ No migration needed": nothing is said of how far anything is. */
const NEEDS_NOTHING =
  /^[^\p{L}]*(?:no|keine?r?|aucune?|ning[uú]n\w*|nenhuma?|tidak ada)\s+(?:[\p{L}-]+\s){1,5}(?:(?:is|are|was|were|ist|sind)\s+)?(?:needed|required|necessary|nötig|erforderlich|notwendig|nécessaires?|necesari[oa]s?|necessári[oa]s?|diperlukan)(?!\p{L})/iu

/** What a state claims: a percentage, presence, or absence. */
export function stateClaim(reading: StateReading, text: string): Claimed {
  const { percent } = reading
  const written = { text: text.replace(/\s+/g, ' ').trim().slice(0, 80) }
  if (percent && percent.value > 0)
    return {
      op: percent.approx ? 'approx' : percent.atLeast ? 'ge' : 'eq',
      value: percent.value,
      unit: 'percent',
      ...written,
    }
  if (reading.state === 'absent' || reading.state === 'open')
    return { op: 'absent', ...(percent ? { value: 0, unit: 'percent' } : {}), ...written }
  return { op: 'present', ...written }
}

function* inHeading(passage: Passage): Iterable<Draft> {
  const { statement, lexicon } = passage
  const asks = statement.label !== '' && lexicon.roles(statement.label).includes('status')
  const reading = asks ? readState(afterLabel(passage).text, lexicon) : statement.state
  if (!reading || (statement.introduces && !asks) || GOES_UP.test(passage.text)) return
  const own = ownTitle(passage)
  const subject = asks ? titleOf(passage.section) : own
  if (
    subject === '' ||
    (!asks && isGrouping(passage, reading)) ||
    (reading.by === 'mark' && reading.state === 'open' && !statement.mark)
  )
    return
  const section = asks ? passage.section : passage.opens?.()
  yield {
    kind: 'status',
    subject,
    claimed: stateClaim(reading, asks ? afterLabel(passage).text : statement.stateText || passage.text),
    at: 0,
    mood: lexicon.has('attributed', statement.stateText) ? 'attributed' : 'asserted',
    context: { state: reading.state, extent: extentOf(section) },
  }
}

/** "0% → 100%": a way to go, or one gone; the heading does not say which. */
const GOES_UP = /\d\s?%?\s*(?:→|->|=>|➜|➡)\s*[~≈]?\d+\s?%/

/** A heading that says what kind of things stand beneath it: "Completed features", "Nice to have", "Not found". */
function isGrouping(passage: Passage, reading: StateReading): boolean {
  const { statement, lexicon } = passage
  const title = withoutMarks(ownTitle(passage))
    .replace(/\([^()]*\)/g, ' ')
    .trim()
  const whole = withoutMarks(passage.text)
    .replace(/\([^()]*\)/g, ' ')
    .trim()
  const themes = ['meta', 'planned', 'evidence', 'questions'] as const
  if (lexicon.has('attributed', title) || themes.some((theme) => lexicon.is(theme, title) || lexicon.is(theme, whole)))
    return true
  if (reading.by === 'mark' && (/[?？]\s*$/.test(title) || lexicon.begins('questions', title) > 0)) return true
  const begins = lexicon.stateWords(title)[0]?.start === 0 && lexicon.begins('brings', title) === 0
  const said = reading.percent !== undefined || (statement.stateText !== '' && /[[(（]/.test(statement.stateText))
  return (begins && !said) || (title === '' && !said) || (reading.state === 'open' && passage.opens?.().depth === 1)
}

function extentOf(section: Section | undefined): { from: number; to: number } | undefined {
  return section && { from: section.heading.line, to: section.end }
}

function* inStatement(passage: Passage): Iterable<Draft> {
  const about = statusLabel(passage)
  if (about !== undefined) yield* ofLabel(passage, about)
  else {
    const ticks = tickedParts(passage.text)
    if (ticks.length > 1) for (const tick of ticks) yield tickClaim(passage, tick)
    else yield* ofItem(passage, statusItem(passage))
  }
}

function tickClaim(passage: Passage, tick: Tick): Draft {
  return {
    kind: 'status',
    subject: tick.subject,
    claimed: { op: tick.state === 'absent' || tick.state === 'open' ? 'absent' : 'present', text: tick.state },
    at: tick.at,
    mood: tick.state === 'open' ? 'planned' : 'asserted',
    context: { state: tick.state, extent: { from: passage.line, to: passage.line } },
  }
}

function* ofLabel(passage: Passage, about: string): Iterable<Draft> {
  const { statement, lexicon } = passage
  const { text, at } = afterLabel(passage)
  const reading = readState(text, lexicon)
  if (!reading || namesCoverage(text)) return
  if (!(saysOnlyState(text, lexicon) || reading.percent || statement.state || opensWithState(text, lexicon))) return
  const subject = about || titleOf(passage.section)
  if (subject === '') return
  const state = about === '' && RUNS.test(withoutMarks(text)) ? 'progress' : reading.state
  const quoted = lexicon.roles(statement.label).includes('claimed') || lexicon.has('attributed', statement.label)
  yield {
    kind: 'status',
    subject,
    claimed: stateClaim(reading, text),
    at,
    mood: quoted ? 'attributed' : statedMood(passage),
    context: {
      state,
      extent: about === '' ? extentOf(passage.section) : { from: passage.line, to: passage.line },
    },
  }
}

/** "Status: active" of a plan or a document says that it is in use, not that all of it is done. */
const RUNS = /^[^\p{L}]*(?:active|ongoing|aktiv|activ[oa]|ativ[oa]|actif|aktif)[^\p{L}]*$/iu

/** "Fully implemented with …": the first words say the state. */
function opensWithState(text: string, lexicon: Lexicon): boolean {
  const clean = withoutMarks(text).replace(/^[\s*:：]+/, '')
  const word = lexicon.stateWords(clean)[0]
  return word !== undefined && lexicon.without('fillers', clean.slice(0, word.start)).trim() === ''
}

function* ofItem(passage: Passage, subject: string | undefined): Iterable<Draft> {
  const { statement, lexicon } = passage
  const verdict = lexicon.is('verdicts', statement.label)
  const name = subject ?? (verdict ? titleOf(passage.section) : undefined)
  if (name === undefined || name === '') return
  const { text, at } = afterLabel(passage)
  const figures = extentsIn(text, lexicon).filter(
    (figure, index, all) =>
      figure.role === 'claimed' ||
      figure.role === 'actual' ||
      (figure.role === undefined && all.findIndex((other) => other.role === undefined) === index),
  )
  const extent = verdict ? extentOf(passage.section) : extentOfItem(passage)
  if (verdict && namesCoverage(name)) return
  for (const figure of figures) {
    const reading = ofFigure(figure, text, passage)
    yield {
      kind: 'status',
      subject: name,
      claimed: stateClaim(reading, text),
      at: at + figure.start,
      mood:
        figure.role === 'claimed'
          ? 'attributed'
          : verdict || figure.role === 'actual'
            ? 'asserted'
            : statedMood(passage),
      context: { state: reading.state, extent },
    }
  }
  if (figures.length > 0 || verdict) return
  const reading = statement.state ?? readState(text, lexicon)
  if (reading)
    yield {
      kind: 'status',
      subject: name,
      claimed: stateClaim(reading, statement.stateText || text),
      at: statement.start,
      context: { state: reading.state, extent },
    }
}

/** A percentage in a statement of state is a statement of now, whatever stands around it, unless the whole is a plan. */
export function statedMood(passage: Passage): Mood {
  const { mood } = passage.stance()
  const { statement, lexicon } = passage
  const task = lexicon.begins('tasks', statement.lead || statement.body) > 0 && !/(?<!\d)0\s?%/.test(passage.text)
  return mood === 'planned' && statement.mark !== 'open' && passage.box === undefined && !task ? 'asserted' : mood
}

function ofFigure(figure: Figure, text: string, passage: Passage): StateReading {
  const reading = readState(text.slice(figure.start, figure.end), passage.lexicon) ?? {
    state: 'partial',
    by: 'percent',
  }
  const whole = readState(text, passage.lexicon)
  const state =
    figure.role === undefined && whole && figure.value > 0 && figure.value < 100 ? whole.state : reading.state
  return { ...reading, state, percent: figure }
}

function extentOfItem(passage: Passage): { from: number; to: number } {
  let last = passage
  while (last.children.length > 0) last = last.children.at(-1) ?? last
  return { from: passage.line, to: last.line }
}
