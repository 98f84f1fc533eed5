import { DAY, durationOf, type Period, periodOf } from './period.ts'

const MACROS: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
}
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const DAYS = 'sun mon tue wed thu fri sat'.split(' ')
/** The Gregorian calendar repeats its week days after 28 years, of which this many days. */
const CYCLE = 10_227

/**
 * Translates a cron expression: five fields, six with seconds first (Quartz, Spring, node-cron), seven with a year, or a macro
 * such as `@daily` and `@every 5m`.
 * @returns undefined for what is no such expression, or never runs
 */
export function readCron(text: string): Period | undefined {
  const written = text.trim().replace(/^(?:CRON_)?TZ=\S+\s+/, '')
  const every = /^@every\s+((?:\d+(?:\.\d+)?(?:h|ms|m|s))+)$/.exec(written)?.[1]
  if (every !== undefined) return periodOf(durationOf(every))
  const fields = (MACROS[written.toLowerCase()] ?? written).toLowerCase().split(/\s+/)
  if (fields.length > 7 || fields.length < 5) return undefined
  const hasSeconds = fields.length > 5
  const [second = '0', minute = '', hour = '', date = '', month = '', weekday = ''] = hasSeconds
    ? fields
    : ['0', ...fields]
  const [seconds, minutes, hours] = [readField(second, 0, 59), readField(minute, 0, 59), readField(hour, 0, 23)]
  // A field that only Quartz knows (L, W, #) is a single day of a week or a month.
  const dates = readField(date.replace(/^(?:\d*l(?:-\d+)?|\d+w|lw)$/, '28'), 1, 31)
  const months = readField(month, 1, 12, MONTHS)
  const quartzDay = hasSeconds && fields.includes('?')
  const weekdays = readField(
    weekday.replace(/^(\w+)#\d$|^(\w+)l$/, '$1$2'),
    quartzDay ? 1 : 0,
    7,
    quartzDay ? ['', ...DAYS] : DAYS,
  )
  if (!seconds || !minutes || !hours || !dates || !months || !weekdays) return undefined
  const folded = new Set([...weekdays].map((day) => (quartzDay ? day - 1 : day % 7)))
  let days = daysOf(dates, months, folded)
  if (/#|l$/.test(weekday) && weekday.length > 1) days /= CYCLE / 7 / (28 * 12)
  if (days === 0) return undefined
  const perDay = seconds.size * minutes.size * hours.size
  const mean = (DAY * CYCLE) / (perDay * days)
  return { mean, gap: Math.min(mean, gapOf(seconds, minutes, hours, mean)) }
}

/** Smallest time between two runs of a day; the mean where there is one a day. */
function gapOf(
  seconds: ReadonlySet<number>,
  minutes: ReadonlySet<number>,
  hours: ReadonlySet<number>,
  mean: number,
): number {
  if (seconds.size > 1) return smallest(seconds, 60) / 60
  if (minutes.size > 1) return smallest(minutes, 60)
  return hours.size > 1 ? 60 * smallest(hours, 24) : mean
}

function smallest(values: ReadonlySet<number>, turn: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.min(...sorted.map((value, index) => (sorted[index + 1] ?? (sorted[0] ?? 0) + turn) - value))
}

/** Days of the cycle on which it runs; a date and a week day that are both given hold either way, as in cron. */
function daysOf(dates: ReadonlySet<number>, months: ReadonlySet<number>, weekdays: ReadonlySet<number>): number {
  const [allDates, allDays] = [dates.size === 31, weekdays.size === 7]
  let count = 0
  // From Monday, 1 January 2001: a date without a clock or a zone.
  for (let day = 0; day < CYCLE; day++) {
    const at = new Date(Date.UTC(2001, 0, 1 + day))
    if (!months.has(at.getUTCMonth() + 1)) continue
    const [onDate, onDay] = [dates.has(at.getUTCDate()), weekdays.has(at.getUTCDay())]
    if (allDates || allDays ? onDate && onDay : onDate || onDay) count++
  }
  return count
}

function readField(
  text: string,
  least: number,
  most: number,
  names: readonly string[] = [],
): ReadonlySet<number> | undefined {
  const values = new Set<number>()
  const numberOf = (word: string): number => {
    const named = names.indexOf(word.slice(0, 3))
    return named >= 0 && /^[a-z]/.test(word)
      ? named + (names.length === 12 ? 1 : 0)
      : /^\d{1,2}$/.test(word)
        ? Number(word)
        : Number.NaN
  }
  for (const part of text.split(',')) {
    const found = /^(\*|\?|h(?:\([^)]*\))?|[a-z]{3,}|\d{1,2})(?:-([a-z]{3,}|\d{1,2}))?(?:\/(\d{1,3}))?$/.exec(part)
    if (!found) return undefined
    const [, first = '', last, step] = found
    const any = first === '*' || first === '?' || (first.startsWith('h') && step !== undefined)
    const from = any ? least : first.startsWith('h') ? least : numberOf(first)
    const to = any
      ? Math.min(most, names.length === 7 ? 6 : most)
      : last !== undefined
        ? numberOf(last)
        : step === undefined
          ? from
          : most
    if (!(from >= least && to <= most && from <= to) || step === '0') return undefined
    for (let value = from; value <= to; value += Number(step ?? 1)) values.add(value)
  }
  return values
}

/** Translates Celery's `crontab(hour=2, minute=30)`: a field that is not given runs always. */
export function readCrontabCall(text: string): Period | undefined {
  const inner = /^crontab\s*\(([^)]*)\)/.exec(text.trim())?.[1]
  if (inner === undefined) return undefined
  const fields: Record<string, string> = {
    minute: '*',
    hour: '*',
    day_of_month: '*',
    month_of_year: '*',
    day_of_week: '*',
  }
  const order = ['minute', 'hour', 'day_of_week', 'day_of_month', 'month_of_year']
  for (const [index, part] of inner.split(/,(?=(?:[^"']*["'][^"']*["'])*[^"']*$)/).entries()) {
    const found = /^\s*(?:(\w+)\s*=\s*)?["']?([^"']*?)["']?\s*$/.exec(part)
    const key = found?.[1] ?? order[index]
    if (part.trim() === '' || key === undefined || !(key in fields)) continue
    fields[key] = found?.[2] ?? '*'
  }
  return readCron(
    ['minute', 'hour', 'day_of_month', 'month_of_year', 'day_of_week']
      .map((key) => (fields[key] ?? '*').replaceAll(' ', ''))
      .join(' '),
  )
}
