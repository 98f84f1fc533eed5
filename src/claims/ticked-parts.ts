import type { State } from '../schema/reading.ts'
import { marksIn, withoutMarks } from './marks.ts'

export interface Tick {
  readonly subject: string
  readonly state: State
  readonly at: number
}

/** "Mail ✅, Storage ✅, Backups ❌": each part carries its own mark behind it. */
export function tickedParts(text: string): Tick[] {
  const inner = /[([（]([^()（）]*)[)\]）]\s*$/.exec(text)
  const stretch = inner && marksIn(inner[1] ?? '').length > 1 ? (inner[1] ?? '') : text
  const from = stretch === text ? 0 : (inner?.index ?? 0) + 1
  const ticks: Tick[] = []
  let at = from
  for (const part of stretch.split(/(?<=[,，、|])/u)) {
    const mark = marksIn(part)[0]
    const subject = mark ? withoutMarks(part.slice(0, mark.start)).replace(/^[\s•*-]+|[\s:：–-]+$/g, '') : ''
    if (
      !mark ||
      subject === '' ||
      subject.split(/\s+/).length > 6 ||
      !/^[\s\d.,%，、|~\ufe0f]*$/u.test(part.slice(mark.end))
    )
      return []
    ticks.push({ subject, state: mark.state, at: at + part.indexOf(subject.charAt(0)) })
    at += part.length
  }
  return ticks
}
