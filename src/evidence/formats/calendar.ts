import { readCron } from './cron.ts'
import { DAY, type Period, periodOf } from './period.ts'

/** Translates `OnCalendar=` of systemd: `daily`, `Mon *-*-* 02:00:00`, `*:0/15`. */
export function readOnCalendar(text: string): Period | undefined {
  const word = /^(minutely|hourly|daily|weekly|monthly|quarterly|semiannually|yearly|annually)$/i.exec(text.trim())?.[1]
  if (word !== undefined) {
    const minutes = {
      minutely: 1,
      hourly: 60,
      daily: DAY,
      weekly: 7 * DAY,
      monthly: 30.4375 * DAY,
      quarterly: 91.3125 * DAY,
      semiannually: 182.625 * DAY,
    }
    return periodOf(Reflect.get(minutes, word.toLowerCase()) ?? 365.25 * DAY)
  }
  const found =
    /^(?:([A-Za-z]{3}[A-Za-z,.]*)\s+)?(?:(\S+)-(\S+)-(\S+)|(\S+)-(\S+))?\s*(?:([^\s:]+):([^\s:]+)(?::([^\s:]+))?)?(?:\s+\S+)?$/.exec(
      text.trim(),
    )
  if (!found) return undefined
  const [, days, , month, date, month2, date2, hour = '0', minute = '0', second = '0'] = found
  const field = (written: string) =>
    written
      .replaceAll('..', '-')
      .replace(/^0+(?=\d)/, '')
      .replace(/([,/-])0+(?=\d)/g, '$1')
  const weekday = (days ?? '*')
    .toLowerCase()
    .replaceAll('..', '-')
    .replace(/([a-z]{3})[a-z]*/g, '$1')
  return readCron(
    [second, minute, hour, date ?? date2 ?? '*', month ?? month2 ?? '*'].map(field).join(' ').concat(' ', weekday),
  )
}
