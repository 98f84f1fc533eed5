import type { Room } from '../room.ts'
import { languageNamed } from './languages.ts'
import { technologyNamed } from './names.ts'

/** A technology that a claim's words name, and the version that stands behind it. */
export interface Named {
  readonly name: string
  readonly version?: string
  /** Nothing else is said: "Redis 7", not "Redis caching of sessions". */
  readonly alone: boolean
}

/** Words that go with any technology and say nothing of it. */
const GENERIC =
  /^(?:with|using|via|by|and|the|a|an|for|of|in|on|as|based|powered|integration|integrations|integrated|support|supported|library|libraries|package|packages|framework|dependency|dependencies|database|db|cache|server|service|client|sdk|api|ui|app|application|version|latest|stable|lts|v|ready|setup|configured|installed|used|tool|tools|language|runtime|orm|plugin|extension|module|component|components|engine|driver|backend|frontend|in|dependencies|container|image)$/i
const VERSION = /^v?\d+(?:\.(?:\d+|x))*\+?$/i
/** Names that are also plain words: they count alone or with a capital, not inside a phrase. */
const PLAIN_WORDS = new Set(
  'black click rich requests rocket echo chi fiber gin motion sharp phoenix bloc spark nest swift go dash express room temporal helm vault consul envoy caddy actions safety coverage flower ray nats rails shell compose resend radix foundry cobra viper clerk polly hive drift pinia coil hilt serde tonic clap locust bandit husky'.split(
    ' ',
  ),
)

/**
 * The technologies that the words of a claim name, in their order. Names of up to three words are tried, long ones
 * first: those of the table, of the languages, and what `isDeclared` knows from the manifests.
 */
export function technologiesIn(subject: string, room: Room, isDeclared: (name: string) => boolean): readonly Named[] {
  const words = subject
    .replace(/[`"'*“”]/g, '')
    .split(/[\s,;()[\]&|]+|\/(?=[A-Z])/)
    .map((word) => word.replace(/[.:!?]+$/, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  const count = words.filter((word) => !VERSION.test(word)).length
  const found: { name: string; version?: string; from: number; to: number }[] = []
  for (let at = 0; at < words.length; at++) {
    const length = [3, 2, 1].find(
      (size) => at + size <= words.length && isName(words.slice(at, at + size), count, room, isDeclared),
    )
    const [, inside, own] =
      length === undefined ? (/^(.*?[A-Za-z])[@=\s-]{0,2}(v?\d+(?:\.\d+)*\+?)$/.exec(words[at] ?? '') ?? []) : []
    if (length === undefined && inside !== undefined && own !== undefined && isName([inside], 1, room, isDeclared)) {
      found.push({ name: inside, version: own, from: at, to: at })
      continue
    }
    if (length === undefined) continue
    const next = words[at + length]
    const version = next !== undefined && VERSION.test(next) ? next : undefined
    found.push({
      name: words.slice(at, at + length).join(' '),
      from: at,
      to: at + length - 1,
      ...(version === undefined ? {} : { version }),
    })
    at += length - 1
  }
  const others = words.filter(
    (word, at) => !GENERIC.test(word) && !VERSION.test(word) && !found.some(({ from, to }) => at >= from && at <= to),
  )
  return found.map(({ name, version }) => ({
    name,
    alone: others.length === 0,
    ...(version === undefined ? {} : { version }),
  }))
}

function isName(words: readonly string[], all: number, room: Room, isDeclared: (name: string) => boolean): boolean {
  const name = words.join(' ')
  if (words.some((word) => VERSION.test(word)) || (words.length === 1 && GENERIC.test(name))) return false
  const [first = ''] = words
  if (words.length === 1 && PLAIN_WORDS.has(name.toLowerCase()) && all > 1 && !/^[A-Z]/.test(first)) return false
  return (
    technologyNamed(name) !== undefined ||
    languageNamed(name, room) !== undefined ||
    (isDeclared(name) && (words.length > 1 || all === 1 || !/^[a-z]+$/.test(name)))
  )
}
