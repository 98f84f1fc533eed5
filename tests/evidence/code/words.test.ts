import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SYNONYMS } from '../../../src/evidence/code/synonyms.ts'
import { IRREGULAR, STOP_WORDS, VACUOUS_WORDS, WEAK_WORDS } from '../../../src/evidence/code/vocabulary.ts'
import {
  hasKey,
  isStopWord,
  nameKey,
  nameNumbers,
  splitWords,
  stem,
  stemNumber,
  stems,
  synonyms,
} from '../../../src/evidence/code/words.ts'

describe('names are cut at their humps', () => {
  test.each([
    ['InterventionQueue', ['intervention', 'queue']],
    ['getHTTPServer', ['get', 'http', 'server']],
    ['OAuthProvider', ['oauth', 'provider']],
    ['PostgreSQLStore', ['postgresql', 'store']],
    ['is_under_13', ['is', 'under', '13']],
    ['First Session Check-in', ['first', 'session', 'checkin']],
    ['multi-tenant', ['multitenant']],
    ['用户管理', ['用户管理']],
    ['', []],
  ])('%s', (name, words) => expect(splitWords(name)).toEqual(words))

  test('case and separators make no other name', () => {
    expect(
      new Set(['AUTOMATED_COACHING', 'automatedCoaching', 'Automated Coaching', 'automated-coaching'].map(nameKey))
        .size,
    ).toBe(1)
  })
})

describe('stems', () => {
  test.each([
    'detection detect detector detected detecting',
    'monitor monitoring monitored monitors',
    'calculate calculation calculator calculating',
    'encryption encrypt encrypted',
    'validate validation validator validates',
    'retrieval retrieve retrieving',
    'notification notify notifier notifications',
    'sanitize sanitization sanitizer',
    'retry retries retrying',
    'category categories categorization categorize',
    'schedule scheduler scheduling scheduled',
    'archive archival archiver archiving',
    'migration migrate migrations',
    'cache caching cached',
    'policy policies',
  ])('%s are one', (words) => expect(new Set(words.split(' ').map(stem)).size).toBe(1))

  test.each([
    ['author', 'authorize'],
    ['server', 'service'],
    ['general', 'generate'],
    ['status', 'state'],
    ['constructor', 'construct-or'],
  ])('%s is not %s', (a, b) => expect(stem(a)).not.toBe(stem(b)))

  test('any word has a stem, and it is never longer', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{0,20}$/),
        (word) => IRREGULAR.some((group) => group.includes(word)) || stem(word).length <= word.length,
      ),
    )
  })

  test('the stems of a name hold neighbouring words as one too', () => {
    expect([...nameNumbers('rateLimiter')]).toEqual([...stems('rate limiter'), stem('ratelimiter')].map(stemNumber))
  })
})

describe('the vocabulary', () => {
  test('every group of synonyms has two stems or more', () => {
    expect(SYNONYMS.filter((group) => new Set(group.replace(':', '').split(' ').map(stem)).size < 2)).toEqual([])
  })

  test('a word is not both nothing and weak', () => {
    expect(WEAK_WORDS.filter(isStopWord)).toEqual([])
    expect(STOP_WORDS.every(isStopWord)).toBe(true)
    expect([...STOP_WORDS, ...WEAK_WORDS, ...VACUOUS_WORDS].filter((word) => !/^[a-z]+$/.test(word))).toEqual([])
  })

  test('synonyms go both ways; those of a hub do not stand for one another', () => {
    expect(synonyms(stem('erase')).has(stem('delete'))).toBe(true)
    expect(synonyms(stem('delete')).has(stem('erase'))).toBe(true)
    expect(synonyms(stem('jwt')).has(stem('bearer'))).toBe(false)
  })
})

test.each(['getUser', 'GET_USER', 'get-user', 'user', 'getusers', '_get.user', 'Übung', 'übung', 'İd', '2fa', '', 'a'])(
  'hasKey finds %j where nameKey does',
  (name) => {
    for (const key of ['getuser', 'user', 'übung', 'id', '2fa', 'fa', 'a', '', nameKey(name)])
      expect(hasKey(name, key)).toBe(nameKey(name) === key)
  },
)
