import { describe, expect, test } from 'vitest'
import type { JudgedClaim } from '../../src/schema/snapshot.ts'
import { formatOf } from '../../src/views/format.ts'
import { plain } from '../../src/views/phrase.ts'
import { sentences } from '../../src/views/sentences.ts'
import { verdict } from '../support/snapshots.ts'
import { readSources } from '../support/sources.ts'

const LANGUAGES = ['en', 'de'] as const

/** The sentence of a reason as a page shows it. */
function say(
  reason: string,
  values: Record<string, string | number>,
  language: 'en' | 'de' = 'en',
  mood: JudgedClaim['mood'] = 'asserted',
): string {
  return plain(
    sentences(language).reason({ mood, verdict: { word: 'overstated', strength: 'measured', reason, values } }),
  )
}

describe.each(LANGUAGES)('catalogue %s', (language) => {
  const words = sentences(language)

  test.each(words.reasonCodes)('reason %s has a sentence that names its values', (code) => {
    const sentence = plain(words.example(code))
    expect(sentence.length).toBeGreaterThan(8)
    expect(sentence).not.toMatch(/undefined|NaN|\[object/)
  })

  test('no word is empty', () => {
    const empty: string[] = []
    const walk = (value: unknown, path: string) => {
      if (value === '') empty.push(path)
      if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`)
    }
    walk(words, language)
    expect(empty).toEqual([])
  })
})

test('German is German: no sentence is left in English', () => {
  const same: string[] = []
  const walk = (en: unknown, de: unknown, path: string) => {
    if (typeof en === 'string' && en === de && / /.test(en) && !/^[\d−+%– ]+$/.test(en)) same.push(`${path}: ${en}`)
    if (typeof en === 'object' && en !== null && typeof de === 'object' && de !== null)
      for (const [key, inner] of Object.entries(en)) walk(inner, Reflect.get(de, key), `${path}.${key}`)
  }
  walk(sentences('en'), sentences('de'), '')
  expect(same.filter((text) => !/badge\.label/.test(text))).toEqual([])
})

describe('reasons', () => {
  test('what is missing is said by what was looked for, and where', () => {
    expect(say('not-found', { rule: 'path@1' })).toBe('said to exist; this commit has no such file or folder')
    expect(say('not-found', { rule: 'lines@1' })).toBe(say('not-found', { rule: 'path@1' }))
    expect(say('not-found', { rule: 'tests.words' })).toBe('said to exist; no test file speaks of it')
    expect(say('not-found', { rule: 'symbol.definition' }, 'de')).toBe(
      'soll vorhanden sein; keine Quelldatei definiert oder erwähnt es',
    )
    expect(say('not-found', { rule: 'routers.files' })).toBe('said to exist; not found')
  })

  test('a number that is too high', () => {
    expect(say('more-than-observed', { claimed: 469, observed: 31, unit: 'lines' })).toBe('says 469 lines, has 31')
    expect(say('more-than-observed', { claimed: 25540, observed: 1, unit: 'lines' }, 'de')).toBe(
      'angegeben 25.540 Zeilen, gezählt 1',
    )
  })

  test('one is singular, a percentage has its sign', () => {
    expect(say('equal', { claimed: 1, observed: 1, unit: 'queues' })).toBe('1 queue, as said')
    expect(say('equal', { claimed: 92, observed: 92, unit: 'percent' })).toBe('92\u00a0%, as said')
  })

  test('a long list is cut and says so', () => {
    expect(say('some-absent', { found: 1, of: 7, absent: 'a, b, c, d, e, f' })).toBe(
      '1 of 7 found; not there: a, b, c, d, + 2',
    )
  })

  test('what the document does not assert keeps what was found, and is not held against it', () => {
    const values = {
      mood: 'planned',
      would: 'missing',
      because: 'more-than-observed',
      claimed: 12,
      observed: 3,
      unit: 'queues',
    }
    expect(say('not-asserted', values, 'en', 'planned')).toBe(
      'says 12 queues, has 3 – planned, so not held against the document (else missing)',
    )
  })

  test('a code of a newer rule set is shown as it is', () => {
    expect(say('toString', {})).toBe('toString')
  })

  test('a verdict without values is a sentence all the same', () => {
    expect(
      plain(
        sentences('en').reason({
          mood: 'asserted',
          verdict: verdict('verified', 'measured', { code: 'found', values: { place: '' } }),
        }),
      ),
    ).toBe('found')
  })
})

describe('format', () => {
  const { en, de } = { en: formatOf('en'), de: formatOf('de') }

  test('numbers', () => {
    expect([en.number(25540), de.number(25540), en.number(-3.456), de.number(0.5), en.number(999)]).toEqual([
      '25,540',
      '25.540',
      '−3.46',
      '0,5',
      '999',
    ])
  })

  test('shares are rounded outwards, and never by the noise of binary fractions', () => {
    expect([en.percentFloor(0.619), en.percentCeil(0.611), en.percentFloor(0.29), en.percentCeil(0.07)]).toEqual([
      '61\u00a0%',
      '62\u00a0%',
      '29\u00a0%',
      '7\u00a0%',
    ])
  })

  test('dates', () => {
    expect([en.date('2026-09-04T23:59:59Z'), de.date('2026-03-14')]).toEqual(['4\u00a0Sep 2026', '14.\u00a0März 2026'])
  })
})

test('what would settle a claim is said in German too: every want of a collector has its sentence', () => {
  const wants = readSources('src/{evidence,resolve,verdicts}/**/*.ts').flatMap(({ syntax }) =>
    [...syntax.text.matchAll(/\bwants: (?:`([^`]+)`|'([^']+)'|"([^"]+)")/g)].map(([, worded, plain, quoted]) =>
      (worded ?? plain ?? quoted ?? '').replace(/\$\{[^}]*\}/g, 'X'),
    ),
  )
  expect(wants.length).toBeGreaterThan(25)
  expect(wants.filter((want) => sentences('de').want(want) === want)).toEqual([])
  expect(say('vague', { wants: 'a counting rule for roles' }, 'de')).toContain('eine Zählregel für roles')
})
