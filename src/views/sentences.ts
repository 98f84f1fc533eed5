import type { JudgedClaim } from '../schema/snapshot.ts'
import type { Word } from '../schema/verdict.ts'
import { type Format, formatOf } from './format.ts'
import { type Phrase, phrase } from './phrase.ts'
import { de } from './sentences/de.ts'
import { en } from './sentences/en.ts'
import { reasons as reasonsDe } from './sentences/reasons-de.ts'
import { reasons as reasonsEn } from './sentences/reasons-en.ts'
import { unitsDe, unitsEn } from './sentences/units.ts'
import { EXAMPLE, valuesOf } from './sentences/values.ts'

export type Language = 'en' | 'de'

/** The words of one language; English decides which there are. */
export type Catalogue = typeof en

/** Every sentence that a reader sees, in one language. */
export interface Sentences extends Catalogue {
  readonly format: Format
  /** "1,295 claims": a number with its noun, in the singular where it is one. */
  count(value: number, unit: string): string
  /** Why a claim stands as it does, as the end of a sentence that begins with its subject. */
  reason(claim: Pick<JudgedClaim, 'verdict' | 'mood'>): Phrase
  /** Every reason there is. */
  readonly reasonCodes: readonly string[]
  /** The sentence of a reason with letters where its values stand. */
  example(code: string): Phrase
}

const catalogues = {
  en: { words: en, reasons: reasonsEn, noun: unitsEn },
  de: { words: de, reasons: reasonsDe, noun: unitsDe },
} satisfies Record<Language, { words: Catalogue; reasons: typeof reasonsEn; noun: typeof unitsEn }>

export function sentences(language: Language): Sentences {
  const { words, reasons, noun } = catalogues[language]
  const format = formatOf(language)
  const inWords = (values: JudgedClaim['verdict']['values']) =>
    typeof values.wants === 'string' ? { ...values, wants: words.want(values.wants) } : values
  const because = (code: string, verdict: JudgedClaim['verdict']): Phrase =>
    isReason(code, reasons) ? reasons[code](valuesOf(inWords(verdict.values), format, noun)) : phrase`${code}`
  return {
    ...words,
    format,
    reasonCodes: Object.keys(reasons),
    example: (code) => (isReason(code, reasons) ? reasons[code](EXAMPLE) : []),
    count: (value, unit) =>
      unit === 'percent' ? format.percent(value) : `${format.number(value)} ${noun(unit, value)}`,
    reason: ({ verdict, mood }) => {
      if (verdict.reason !== 'not-asserted' || mood === 'asserted') return because(verdict.reason, verdict)
      const { would, because: code } = verdict.values
      return words.notAsserted(words.moods[mood], words.marks[wordOf(would)], because(String(code), verdict))
    },
  }
}

function isReason(code: string, reasons: typeof reasonsEn): code is keyof typeof reasonsEn {
  return Object.hasOwn(reasons, code)
}

function wordOf(value: string | number | undefined): Word {
  switch (value) {
    case 'verified':
    case 'overstated':
    case 'understated':
    case 'missing':
    case 'contradicted':
      return value
    default:
      return 'unverifiable'
  }
}
