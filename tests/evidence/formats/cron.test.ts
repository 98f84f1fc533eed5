import { expect, test } from 'vitest'
import { readOnCalendar } from '../../../src/evidence/formats/calendar.ts'
import { readCron, readCrontabCall } from '../../../src/evidence/formats/cron.ts'
import { durationOf, readSpan } from '../../../src/evidence/formats/period.ts'

const DAY = 1440
const WEEK = 7 * DAY
const MONTH = 30.4375 * DAY

test.each([
  ['*/15 * * * *', 15],
  ['* * * * *', 1],
  ['0 * * * *', 60],
  ['30 2 * * *', DAY],
  ['0 0,12 * * *', 720],
  ['0 9 * * 1', WEEK],
  ['0 9 * * MON', WEEK],
  ['0 9 * * 7', WEEK],
  ['0 0 1 * *', MONTH],
  ['0 0 1 1 *', 12 * MONTH],
  ['0 0 1 jan-dec *', MONTH],
  ['@daily', DAY],
  ['@every 1h30m', 90],
  ['0 0 2 * * *', DAY],
  ['0 */5 * * * ?', 5],
  ['0 0 12 ? * MON', WEEK],
  ['TZ=UTC 0 6 * * *', DAY],
  ['H 4 * * *', DAY],
  ['H/10 * * * *', 10],
])('cron %s runs every %d minutes', (text, minutes) => expect(readCron(text)?.mean).toBeCloseTo(minutes, 6))

test('every second day of a month is a little more often than every 48 hours', () => {
  const mean = readCron('0 3 */2 * *')?.mean ?? 0
  expect(mean).toBeLessThan(2 * DAY)
  expect(mean).toBeGreaterThan(1.9 * DAY)
})

test('a window of the day keeps its own gap', () => {
  const period = readCron('*/15 9-16 * * 1-5')
  expect(period?.gap).toBe(15)
  expect(period?.mean).toBeCloseTo((7 * DAY) / (4 * 8 * 5), 6)
})

test('a date and a week day hold either way', () => {
  const both = readCron('0 0 1 * 1')?.mean ?? 0
  expect(both).toBeLessThan(WEEK)
  expect(both).toBeGreaterThan(5 * DAY)
})

test.each([
  '',
  '* * * *',
  'a b c d e',
  '60 * * * *',
  '0 0 30 2 *',
  '0 5-2 * * *',
  '*/0 * * * *',
  'every day at noon please now',
])('%j is no schedule', (text) => expect(readCron(text)).toBeUndefined())

test.each([
  ['crontab(minute="*/15")', 15],
  ['crontab(hour=2, minute=0)', DAY],
  ['crontab(minute=0)', 60],
  ["crontab(hour=9, minute=0, day_of_week='mon')", WEEK],
  ['crontab(hour=9, minute=0, day_of_month=1)', MONTH],
  ['crontab()', 1],
  ['crontab(0, 4)', DAY],
  ['crontab(minute="0,30", hour="*")', 30],
])('%s', (text, minutes) => expect(readCrontabCall(text)?.mean).toBeCloseTo(minutes, 6))

test.each([
  ['daily', DAY],
  ['*-*-* 02:00:00', DAY],
  ['Mon *-*-* 02:00:00', WEEK],
  ['Mon..Fri 02:00', WEEK / 5],
  ['*:0/15', 15],
  ['*-*-01 00:00:00', MONTH],
  ['hourly', 60],
])('OnCalendar=%s', (text, minutes) => expect(readOnCalendar(text)?.mean).toBeCloseTo(minutes, 6))

test.each([
  ['timedelta(minutes=5)', 5],
  ['datetime.timedelta(hours=1, minutes=30)', 90],
  ['5.minutes', 5],
  ['Duration.ofHours(2)', 120],
])('%s', (text, minutes) => expect(readSpan(text)?.mean).toBe(minutes))

test.each([
  ['5m', 5],
  ['1h30m', 90],
  ['90', 1.5],
  ['2 days', 2 * DAY],
  ['soon', undefined],
])('%s lasts %d minutes', (text, minutes) => expect(durationOf(text)).toBe(minutes))
