import type { Lexicon } from './lexicon.ts'

export interface Schedule {
  readonly start: number
  readonly text: string
  readonly minutes: number
}

const MINUTES: readonly (readonly [RegExp, number])[] = [
  [/^(?:s|secs?|seconds?|sekunden?|segundos?|secondes?|detik|秒)/i, 1 / 60],
  [/^(?:mins?|minutes?|minuten?|minutos?|menit|分钟|分)/i, 1],
  [/^(?:h|hrs?|hours?|stunden?|horas?|heures?|jam|小时|時間)/i, 60],
  [/^(?:days?|tage?n?|d[ií]as?|dias?|jours?|hari|天|日)/i, 1440],
  [/^(?:weeks?|wochen?|semanas?|semaines?|minggu|周|週間?)/i, 10080],
]

/** A recurrence: "every 15 minutes", "hourly", "alle 5 Minuten", "每 30 分钟". */
export function scheduleIn(text: string, lexicon: Lexicon): Schedule | undefined {
  for (const word of lexicon.every) {
    const match = new RegExp(`(?<![\\p{L}])${word}\\s*(\\d+(?:\\.\\d+)?)?\\s*([\\p{L}]+)`, 'iu').exec(text)
    const unit = match && MINUTES.find(([pattern]) => pattern.test(match[2] ?? ''))
    if (match && unit) return { start: match.index, text: match[0], minutes: Number(match[1] ?? 1) * unit[1] }
  }
  for (const [word, minutes] of lexicon.schedules) {
    const at = text.toLowerCase().search(new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'iu'))
    if (at >= 0) return { start: at, text: text.slice(at, at + word.length), minutes }
  }
  return undefined
}
