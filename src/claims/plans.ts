import type { Lexicon } from './lexicon.ts'
import { withoutMarks } from './marks.ts'
import type { Passage } from './passage.ts'
import type { Statement } from './statement.ts'

/**
 * Is a document a plan: by the end of its title or its label ("Plan: search"), by an open state in the field under it
 * ("Status: draft"), or by a heading of what is wanted?
 */
export function plans(title: Passage): boolean {
  const { lexicon } = title
  const own = withoutMarks(title.text)
  const parts = own.replace(VERSION, ' ').split(/\s+[-–—|]\s+|[:：(（]|\s(?:with|mit|dengan|com|con)\s/u)
  const isNamed = parts.some((part) => lexicon.ends('planTitles', part))
  if (isNamed && !lexicon.has('stateNouns', own) && !lexicon.stateWords(own).some(({ state }) => state === 'done'))
    return true
  const section = title.opens?.()
  const wants = section?.subsections.some(({ heading }) => lexicon.is('specifies', withoutMarks(heading.text).trim()))
  return wants || (section?.passages.some(({ statement }) => isOpenStatus(statement, lexicon)) ?? false)
}

const VERSION = /\s[vV]?\d+(?:\.\d+)+(?=\s|$|[(（])/gu

/** The fields of a section say that it is open: "Status: TODO" beside "File: `a.go`". */
export function isOpenByField(heading: Passage): boolean {
  const fields = heading.opens?.().passages.filter(({ statement, lexicon }) => {
    return lexicon.is('stateNouns', statement.label) && statement.state !== undefined
  })
  return (
    fields !== undefined &&
    fields.length > 0 &&
    fields.every(({ statement, lexicon }) => isOpenStatus(statement, lexicon))
  )
}

function isOpenStatus({ label, state }: Statement, lexicon: Lexicon): boolean {
  return (
    (state?.state === 'open' || state?.state === 'blocked') && state.by === 'words' && lexicon.is('stateNouns', label)
  )
}

/** Do the boxes around a label stand open, all of them? What is listed there as to be delivered is not delivered. */
export function listsOpenWork(label: Passage): boolean {
  if (label.form === 'heading') return false
  let boxes = 0
  for (const { box, statement } of label.around) {
    if (box === undefined) continue
    if (statement.mark !== 'open') return false
    boxes++
  }
  return boxes >= 2
}

/** "Missing parts that the matrix supports": a list of gaps, each told in its own way. */
export function headsGaps({ form, text, statement, lexicon }: Passage): boolean {
  const title = withoutMarks(text.slice(statement.start))
  const states = form === 'heading' ? lexicon.stateWords(title) : []
  const [first, last] = [states[0], states.at(-1)]
  return (
    first?.start === 0 &&
    first.state === 'absent' &&
    first.end > 3 &&
    last?.state !== 'absent' &&
    !isMadeGood(title.slice(first.end), lexicon)
  )
}

/** "All missing features added": what lacked is there now. */
export function isMadeGood(after: string, lexicon: Lexicon): boolean {
  return lexicon.has('made', after) || lexicon.has('changed', after)
}
