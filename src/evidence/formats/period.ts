/** Minutes of a day. */
export const DAY = 1440

/** How often something runs. */
export interface Period {
  /** Mean minutes from one run to the next, over the whole calendar. */
  readonly mean: number
  /** Minutes between runs while it runs at all: 15 for "every 15 minutes in office hours". */
  readonly gap: number
}

const UNITS: Readonly<Record<string, number>> = {
  ms: 1 / 60_000,
  msec: 1 / 60_000,
  s: 1 / 60,
  sec: 1 / 60,
  second: 1 / 60,
  seconds: 1 / 60,
  '': 1 / 60,
  m: 1,
  min: 1,
  minute: 1,
  minutes: 1,
  h: 60,
  hr: 60,
  hour: 60,
  hours: 60,
  d: DAY,
  day: DAY,
  days: DAY,
  w: 7 * DAY,
  week: 7 * DAY,
  weeks: 7 * DAY,
  month: 30.4375 * DAY,
  months: 30.4375 * DAY,
}

/** Minutes of "1h30m", "5 minutes", "90s"; a number alone is seconds. */
export function durationOf(text: string): number | undefined {
  const parts = [
    ...text
      .trim()
      .toLowerCase()
      .matchAll(/(\d+(?:\.\d+)?)\s*([a-z]*)/g),
  ]
  if (parts.length === 0 || text.replace(/(\d+(?:\.\d+)?)\s*([a-z]*)/gi, '').trim() !== '') return undefined
  let minutes = 0
  for (const [, number, unit = ''] of parts) {
    const size = UNITS[unit]
    if (size === undefined) return undefined
    minutes += Number(number) * size
  }
  return minutes > 0 ? minutes : undefined
}

export function periodOf(minutes: number | undefined): Period | undefined {
  return minutes === undefined || !(minutes > 0) ? undefined : { mean: minutes, gap: minutes }
}

/** Translates a span of time in code: `timedelta(minutes=5)`, `5.minutes`, `Duration.ofHours(1)`, `5 * 60 * 1000` is left alone. */
export function readSpan(text: string): Period | undefined {
  const call = /^(?:\w+\.)*timedelta\s*\(([^)]*)\)|^(?:\w+\.)*schedule\s*\(([^)]*)\)/.exec(text.trim())
  const inner = call?.[1] ?? call?.[2]
  if (inner !== undefined) {
    let minutes = 0
    for (const [, unit = '', number] of inner.matchAll(
      /(weeks|days|hours|minutes|seconds|run_every)\s*=\s*(\d+(?:\.\d+)?)/g,
    ))
      minutes += Number(number) * (unit === 'run_every' ? 1 / 60 : (UNITS[unit] ?? 0))
    return periodOf(minutes)
  }
  const ruby = /^(\d+)\.(minutes?|hours?|days?|weeks?|months?)$/.exec(text.trim())
  if (ruby) return periodOf(Number(ruby[1]) * (UNITS[ruby[2] ?? ''] ?? 0))
  const java = /^Duration\.of(Minutes|Hours|Days|Seconds)\((\d+)\)/.exec(text.trim())
  return java ? periodOf(Number(java[2]) * (UNITS[(java[1] ?? '').toLowerCase()] ?? 0)) : undefined
}
