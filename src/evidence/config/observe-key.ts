import type { Evidence, Observation } from '../../schema/observation.ts'
import type { Question } from '../../schema/question.ts'
import { lexicon } from '../code/lexicon.ts'
import { isTestPath } from '../code/source-files.ts'
import { nameKey } from '../code/words.ts'
import { durationOf } from '../formats/period.ts'
import type { Setting } from '../formats/setting.ts'
import { isConfiguration } from '../formats/settings.ts'
import type { Room } from '../room.ts'
import { type Hit, hitsIn, hitsInConfiguration } from './key-index.ts'

const RULE = 'key@1'
const VARIABLE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/
const IDENTIFIER = /^(?:[A-Za-z][\w-]*[._][\w.-]*\w|[a-z]+[A-Z]\w+)$/
const QUOTED = /^[A-Za-z][\w.-]*\w$/
const MOST_FILES = 60

/** A key or variable that the claim names as code writes it; undefined where it speaks in words. */
export function keyIn({ claim }: Question): string | undefined {
  const quoted = [...claim.subject.matchAll(/`([^`\s]{2,100})`/g)].flatMap(([, name]) => name ?? [])
  const words = claim.subject.split(/[\s,;:()`"'=]+/).filter((word) => word !== '')
  const isFile = (word: string) => /\.(?:ya?ml|json|toml|md|py|[jt]sx?|env|ini|cfg|conf)$/.test(word)
  const isKey = (word: string) => (VARIABLE.test(word) || IDENTIFIER.test(word)) && !isFile(word)
  return (
    quoted.find((word) => QUOTED.test(word) && !isFile(word)) ??
    words.find((word) => VARIABLE.test(word)) ??
    (words.length <= 2 ? words.find(isKey) : undefined)
  )
}

/**
 * Is the key set, and to what? It is looked for in the files that the section names, then in all configuration, then
 * in programs that hold the name; a key in a comment is none. A variable that no source file knows is missing.
 */
export async function observeKey(key: string, question: Question, room: Room): Promise<Observation> {
  const found = await settingsNamed(key, question, room)
  const { claimed } = question.claim
  const [first] = found
  if (claimed.op === 'absent' && found.length > 0 && isOfOtherFiles(question, found))
    return { state: 'unresolved', why: 'vague', candidates: [], wants: `whether ${key} is in the file that is meant` }
  if (first) {
    const fact = valueFact(question, found)
    return (
      fact ?? {
        state: 'observed',
        fact: { shape: 'presence', present: true, strength: 'measured' },
        rule: RULE,
        evidence: found.slice(0, 3).map(evidenceOf),
      }
    )
  }
  const index = await room.once(lexicon)
  const holders = index
    .holding(nameKey(key))
    .flatMap((at) => index.files[at] ?? [])
    .filter(({ path }) => !isTestPath(path))
  if (holders.length > 0)
    return {
      state: 'observed',
      fact: { shape: 'presence', present: true, strength: 'present' },
      rule: RULE,
      evidence: holders.slice(0, 3).map(({ path, oid }) => ({ path, blob: oid, note: key })),
    }
  // Secrets and variables of a host are set where no commit shows them, unless the section names the file that has them.
  const inFile = [...question.paths, ...question.scope].some((path) => isConfiguration(path) && room.tree.entry(path))
  const surely = (VARIABLE.test(key) && inFile) || claimed.op === 'absent'
  if (surely && index.unread.length === 0 && index.files.length > 0)
    return {
      state: 'observed',
      fact: { shape: 'presence', present: false, strength: 'measured' },
      rule: RULE,
      evidence: [],
    }
  return { state: 'unresolved', why: 'no-subject', candidates: [], wants: `a configuration file that sets ${key}` }
}

/** "Missing from `.env.example`: `DB_URL`" says nothing of other files, which may well have it. */
function isOfOtherFiles({ context: { near } }: Question, found: readonly Hit[]): boolean {
  const named = near
    .map(({ text }) => text.replace(/^\W*\//, ''))
    .filter((text) => isConfiguration(text) || /(?:^|\/)\.env\b/.test(text))
  const isNamed = ({ entry }: Hit) => named.some((name) => `/${entry.path}`.endsWith(`/${name}`))
  return named.length > 0 && !found.some(isNamed)
}

async function settingsNamed(key: string, question: Question, room: Room): Promise<readonly Hit[]> {
  const scope = [...question.paths, ...question.scope].flatMap((path) => room.tree.entry(path) ?? [])
  const near = await hitsIn(room, scope, key)
  if (near.length > 0) return near
  const configured = await hitsInConfiguration(room, key)
  if (configured.length > 0) return configured
  const index = await room.once(lexicon)
  const last = key.split('.').at(-1) ?? key
  const holders = index.holding(nameKey(last)).flatMap((at) => index.files[at] ?? [])
  return hitsIn(room, holders.filter(({ path }) => !isTestPath(path)).slice(0, MOST_FILES), key)
}

/** The value in the measure of the claim; undefined where the claim says no value. */
function valueFact({ claim: { claimed }, paths, scope }: Question, hits: readonly Hit[]): Observation | undefined {
  if (claimed.op === 'present' || claimed.op === 'absent') return undefined
  const { value, unit, text } = claimed
  if (value !== undefined) {
    const numbers = hits.flatMap((hit) => {
      const number = numberOf(hit.setting, unit)
      return number === undefined ? [] : [{ hit, number }]
    })
    // A namesake in some program bears a number out; only a configuration, or the named file, speaks against it.
    const near = numbers.filter(({ hit }) => paths.includes(hit.entry.path) || scope.includes(hit.entry.path))
    const sure = near.length > 0 ? near : numbers.filter(({ hit }) => isConfiguration(hit.entry.path))
    const only = new Set(sure.map(({ number }) => number)).size === 1 ? sure[0] : undefined
    const right = numbers.find(({ number }) => number === value) ?? only
    if (!right) return undefined
    return {
      state: 'observed',
      fact: { shape: 'count', value: right.number, unit: unit ?? 'setting' },
      rule: RULE,
      evidence: [evidenceOf(right.hit)],
    }
  }
  if (text === undefined) return undefined
  const same =
    hits.find(({ setting }) => setting.value?.toLowerCase() === text.toLowerCase()) ??
    hits.find(({ setting }) => setting.value)
  return (
    same && {
      state: 'observed',
      fact: { shape: 'text', value: same.setting.value ?? '' },
      rule: RULE,
      evidence: [evidenceOf(same)],
    }
  )
}

const MINUTES: Readonly<Record<string, number>> = {
  milliseconds: 1 / 60_000,
  seconds: 1 / 60,
  minutes: 1,
  hours: 60,
  days: 1440,
  weeks: 10_080,
}

/** The number of a setting in the claim's unit, where the name of the key or the value itself tells the unit. */
export function numberOf({ keys, value = '' }: Setting, unit: string | undefined): number | undefined {
  const plain = /^-?[\d_]+(?:\.\d+)?(?:\s*\*\s*[\d_]+)*$/.exec(value.trim())?.[0]
  const number =
    plain === undefined
      ? undefined
      : plain.split('*').reduce((result, part) => result * Number(part.trim().replaceAll('_', '')), 1)
  const wanted = unit === undefined ? undefined : MINUTES[unit]
  if (wanted === undefined) return number
  const own = /(?:_|-|\b)(milliseconds?|millis|ms|seconds?|secs?|minutes?|mins?|hours?|days?|weeks?)$/i
    .exec((keys.at(-1) ?? '').replace(/([a-z])([A-Z])/g, '$1_$2'))?.[1]
    ?.toLowerCase()
  if (number !== undefined) {
    const size =
      own === undefined
        ? undefined
        : durationOf(
            `1 ${own
              .replace(/^(?:millis|ms|milliseconds?)$/, 'ms')
              .replace(/^secs$/, 'sec')
              .replace(/^mins$/, 'min')}`,
          )
    return size === undefined ? number : round((number * size) / wanted)
  }
  const span = /[a-z]/i.test(value) ? durationOf(value) : undefined
  return span === undefined ? undefined : round(span / wanted)
}

/** Without the noise of binary fractions. */
const round = (value: number) => Number(value.toPrecision(12))

function evidenceOf({ entry, setting }: Hit): Evidence {
  return {
    path: entry.path,
    line: setting.line,
    blob: entry.oid,
    note: `${setting.keys.at(-1) ?? ''}${setting.value === undefined ? '' : ` = ${setting.value.slice(0, 80)}`}`,
  }
}
