import type { Entry } from '../../tree/tree.ts'
import { lexicon } from '../code/lexicon.ts'
import { readText } from '../code/read-text.ts'
import { isCodePath, isTestPath } from '../code/source-files.ts'
import { withoutComments } from '../formats/assignments.ts'
import { readOnCalendar } from '../formats/calendar.ts'
import { readCron, readCrontabCall } from '../formats/cron.ts'
import { durationOf, type Period, periodOf, readSpan } from '../formats/period.ts'
import type { Setting } from '../formats/setting.ts'
import type { Room } from '../room.ts'
import { configurationFiles, settingsOf } from './config-files.ts'

/** Something that runs again and again, how often, and the words that say what it is. */
export interface Schedule {
  readonly period: Period
  readonly written: string
  readonly words: string
  readonly entry: Entry
  readonly line: number
}

/** Names in code that go with schedules: only files that hold one are read. */
const HINTS = [
  'cron',
  'crontab',
  'schedule',
  'scheduler',
  'scheduled',
  'timedelta',
  'setinterval',
  'newticker',
  'fixedrate',
  'fixeddelay',
  'intervaltrigger',
  'crontrigger',
  'addjob',
  'addfunc',
  'cronjob',
  'recurringjob',
  'periodictask',
  'everyminute',
]

/** All schedules of a tree: of configuration, of timers, and of programs. */
export async function schedules(room: Room): Promise<readonly Schedule[]> {
  const found: Schedule[] = []
  for (const entry of await room.once(configurationFiles)) {
    if (
      !/cron|sched|interval|workflows|timer|render|vercel|dependabot|beat|k8s|kube|\.ya?ml$|\.timer$|\.toml$|\.json$/i.test(
        entry.path,
      )
    )
      continue
    found.push(...inSettings((await settingsOf(room, entry.path)) ?? [], entry))
  }
  const index = await room.once(lexicon)
  const files = new Set(HINTS.flatMap((hint) => index.holding(hint)))
  for (const at of [...files].sort((a, b) => a - b)) {
    const entry = index.files[at]
    if (!entry || !isCodePath(entry.path) || isTestPath(entry.path)) continue
    const text = await readText(room, entry.path)
    if (text !== undefined) found.push(...inCode(text, entry))
  }
  return found
}

/** Keys that hold a cron expression or a span, with the names of the mapping around them. */
function inSettings(settings: readonly Setting[], entry: Entry): readonly Schedule[] {
  return settings.flatMap(({ keys, value, line }): readonly Schedule[] => {
    const key = keys.at(-1) ?? ''
    if (value === undefined || value === '') return []
    const period = /^(?:cron|schedule|crons|cronExpression|cron_expression|crontab)$/i.test(key)
      ? readCron(value)
      : key === 'OnCalendar'
        ? readOnCalendar(value)
        : /^On(?:UnitActive|UnitInactive)Sec$/.test(key)
          ? periodOf(durationOf(value))
          : key === 'interval' && keys.at(-2) === 'schedule'
            ? readOnCalendar(value)
            : undefined
    if (!period) return []
    const around = settings.filter(
      (other) =>
        other.value &&
        other.keys.length === keys.length &&
        other.keys.slice(0, -1).every((name, at) => name === keys[at]),
    )
    const named = settings.filter(
      (other) =>
        /^(?:metadata\.name|name|Unit)$/.test(other.keys.join('.')) ||
        (/^(?:name|Unit|Description)$/.test(other.keys.at(-1) ?? '') && other.keys.length <= 2),
    )
    const words = [
      ...keys,
      ...around.map((other) => other.value ?? ''),
      ...named.map((other) => other.value ?? ''),
      entry.path.split('/').at(-1) ?? '',
    ]
    return [{ period, written: value, words: words.join(' ').slice(0, 1000), entry, line }]
  })
}

const PATTERNS: readonly (readonly [RegExp, (found: RegExpExecArray) => Period | undefined])[] = [
  [/\bcrontab\s*\([^()]*\)/, ([text]) => readCrontabCall(text)],
  [
    /(?:schedule|run_every|interval|every|period)["']?\s*[:=]\s*((?:\w+\.)*(?:timedelta|schedule)\s*\([^()]*\))/,
    ([, text = '']) => readSpan(text),
  ],
  [/["']schedule["']\s*:\s*(\d+(?:\.\d+)?)\s*[,}\s]/, ([, seconds = '']) => periodOf(Number(seconds) / 60)],
  [
    /["'`](@(?:every\s+[\dhms.]+|yearly|annually|monthly|weekly|daily|midnight|hourly)|(?:[\d*?][\d*?,/LW#A-Za-z-]*\s+){4,6}[\d*?][\d*?,/LW#A-Za-z-]*|(?:[\d*?][\d*?,/-]*\s+){4,5}(?:MON|TUE|WED|THU|FRI|SAT|SUN)[\w,-]*)["'`]/i,
    ([, text = '']) => (/[*?@]/.test(text) ? readCron(text) : undefined),
  ],
  [/fixed(?:Rate|Delay)\s*=\s*([\d_]+)L?/, ([, text = '']) => periodOf(Number(text.replaceAll('_', '')) / 60_000)],
  [
    /["']interval["']\s*,[^)]*?\b(weeks|days|hours|minutes|seconds)\s*=\s*(\d+)|IntervalTrigger\(\s*(weeks|days|hours|minutes|seconds)\s*=\s*(\d+)/,
    ([, unit, number, unit2 = '', number2 = '']) => periodOf(durationOf(`${number ?? number2} ${unit ?? unit2}`)),
  ],
  [/(?:["']cron["']\s*,|CronTrigger\()([^)]*)/, ([, text = '']) => readTrigger(text)],
  [
    /\bevery\(\s*(\d+)?\s*\)\s*\.\s*(second|minute|hour|day|week)s?\b/,
    ([, number = '1', unit = '']) => periodOf(durationOf(`${number} ${unit}`)),
  ],
  [
    /->\s*(everyMinute|everyTwoMinutes|everyFiveMinutes|everyTenMinutes|everyFifteenMinutes|everyThirtyMinutes|hourly|daily|dailyAt|weekly|weeklyOn|monthly)\(/,
    ([, name = '']) => periodOf(LARAVEL[name]),
  ],
  [/setInterval\s*\([\s\S]*?,\s*([\d_]+(?:\s*\*\s*[\d_]+)*)\s*\)/, ([, text = '']) => periodOf(product(text) / 60_000)],
  [
    /(?:NewTicker|time\.Tick)\s*\(\s*(?:(\d+)\s*\*\s*)?time\.(Second|Minute|Hour)/,
    ([, number = '1', unit = '']) => periodOf(durationOf(`${number} ${unit.toLowerCase()}`)),
  ],
]

const LARAVEL: Readonly<Record<string, number>> = {
  everyMinute: 1,
  everyTwoMinutes: 2,
  everyFiveMinutes: 5,
  everyTenMinutes: 10,
  everyFifteenMinutes: 15,
  everyThirtyMinutes: 30,
  hourly: 60,
  daily: 1440,
  dailyAt: 1440,
  weekly: 10_080,
  weeklyOn: 10_080,
  monthly: 43_830,
}

const product = (text: string): number =>
  text.split('*').reduce((result, part) => result * Number(part.trim().replaceAll('_', '')), 1)

/** APScheduler: fields below the smallest that is given are zero, above it they are any. */
function readTrigger(text: string): Period | undefined {
  const given = new Map(
    [...text.matchAll(/\b(minute|hour|day|month|day_of_week|second)\s*=\s*["']?([\w*/,-]+)["']?/g)].map(
      ([, key = '', value = '']) => [key, value],
    ),
  )
  const order = ['month', 'day', 'day_of_week', 'hour', 'minute', 'second']
  const last = Math.max(...order.map((key, at) => (given.has(key) ? at : -1)))
  if (last < 0) return undefined
  const field = (key: string) => given.get(key) ?? (order.indexOf(key) > last && key !== 'day_of_week' ? '0' : '*')
  return readCron(
    ['minute', 'hour', 'day', 'month', 'day_of_week']
      .map((key) => (key === 'day' && field(key) === '0' ? '1' : field(key)))
      .join(' '),
  )
}

const BEFORE = 5

/** Expressions of schedules in a program, with the words of the lines that name what they run. */
function inCode(text: string, entry: Entry): readonly Schedule[] {
  const lines = withoutComments(text, /\.(?:py|rb|ex|exs)$/.test(entry.path)).split('\n')
  const found: Schedule[] = []
  let since = 0
  for (const [index, line] of lines.entries()) {
    if (line.length > 2000 || line.trim() === '') continue
    // A call may go on over the next lines.
    const whole = /\([^)]*$/.test(line) ? [line, ...lines.slice(index + 1, index + 4)].join(' ').slice(0, 2000) : line
    const hit = PATTERNS.flatMap(([pattern, read]) => {
      const match = pattern.exec(whole)
      const period = match && match.index < line.length ? read(match) : undefined
      return match && period ? [{ period, written: match[0] }] : []
    })[0]
    if (!hit) continue
    const after = /^\s*(?:@|#\[|\[)/.test(line) ? lines.slice(index + 1, index + 4) : []
    const words = [...lines.slice(Math.max(since, index - BEFORE), index + 1), ...after].join(' ').slice(0, 1500)
    found.push({ ...hit, written: hit.written.slice(0, 120), words, entry, line: index + 1 })
    since = index + 1
  }
  return found
}
