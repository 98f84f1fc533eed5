import { GLOSSARY } from './glossary.ts'
import { splitWords, stem } from './words.ts'

/** Words of these languages that say nothing about what a thing is, as `STOP_WORDS` in English. */
const STOP_WORDS: readonly string[] = `
  und oder mit für der die das den dem des ein eine einer eines einem einen im in zu zum zur von vom auf an am bei über
  nach aus als per durch wird werden ist sind nur noch alle alles allen aller auch automatisch automatische automatischer
  automatisches vollständig vollständige komplett komplette neue neuer neues mehrere mehrerer verschiedene eigene eigener
  einfache aktuelle aktueller aktive aktiver basierte basierter basiert manuelle manueller funktion funktionen
  funktionalität unterstützung umgesetzt implementiert integration modernes moderne inkl inklusive sowie beim ohne zwischen innerhalb direkt je jede jeder
  jedes wenn kann können werden wurde wurden hat haben sich bzw erweitert erweiterte erweiterter verbessert verbesserte
  umfassende umfassender detaillierte detaillierter flexible verfügbar möglich korrekt fertig fertiggestellt bereit
  dan atau dengan untuk dari yang di ke pada oleh semua setiap secara otomatis lengkap baru fitur fungsi sistem berbasis
  sudah berhasil dapat bisa sesuai melalui menggunakan dalam antar per agar bagi tanpa tiap seluruh beberapa berbagai telah akan tersedia mendukung
  dukungan berfungsi baik juga serta ini itu adalah terintegrasi
  y o con para de del la el los las un una en por todos todas nuevo nueva e ou com do da dos das um uma os as em
  et avec pour du le les une des au aux sur par tous toutes
  功能 支持 实现 基础 核心 自动 相关 以及 进行 完整 基本 系统 机制 模块 部分 通过 对 的 和 与 及 或 在 中 等 并 按 可 已 从 到 为 用于 基于 完整的 所有 全部 多种 各种 不同 可以 能够 根据 并且 包括 包含 智能 层 端 版 我的 使用 时`
  .trim()
  .split(/\s+/)

const english: ReadonlyMap<string, readonly string[]> = table()
const stopWords: ReadonlySet<string> = new Set(STOP_WORDS)
const LONGEST = Math.max(...[...english.keys(), ...stopWords].map((word) => word.length))

function table(): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const line of GLOSSARY) {
    const [word = '', ...others] = line.replace(':', '').split(' ')
    for (const other of [word, ...others]) map.set(other, [...(map.get(other) ?? []), stem(word)])
  }
  return map
}

/** Endings of German and Indonesian cases, numbers and pronouns, and Indonesian beginnings of verbs. */
const ENDINGS = ['nya', 'kan', 'ern', 'en', 'es', 'er', 'em', 'an', 'n', 's', 'e']
const BEGINNINGS = ['meng', 'mem', 'men', 'me', 'di', 'ter', 'ber']
const LEAST_ROOT = 4

/** The word as the glossary writes it: itself, or without one ending or beginning; undefined where it has none. */
function written(word: string): string | undefined {
  if (english.has(word)) return word
  const bare = [
    ...ENDINGS.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, -ending.length)),
    ...BEGINNINGS.filter((beginning) => word.startsWith(beginning)).map((beginning) => word.slice(beginning.length)),
  ]
  return bare.find((one) => one.length >= LEAST_ROOT && english.has(one))
}

/** Stems of the English words for a word of another language; none where the glossary has none. */
export const translated = (word: string): readonly string[] => english.get(written(word) ?? word) ?? []

/**
 * The words of a phrase in another language, as far as they can mean a thing: compounds of German and runs of Chinese
 * are cut at the words that the glossary knows, small words are left out.
 */
export function foreignWords(text: string): readonly string[] {
  return splitWords(text)
    .flatMap((word) => (/\p{Script=Han}/u.test(word) ? segments(word) : (compound(word) ?? [word])))
    .filter((word) => !stopWords.has(word))
}

/** A run of Chinese by the longest known word at each place; what is known to neither list stays in one piece. */
function segments(run: string): string[] {
  const found: string[] = []
  let open = ''
  for (let at = 0; at < run.length; ) {
    const known = knownAt(run, at)
    if (known === undefined) {
      open += run.charAt(at)
      at++
      continue
    }
    if (open !== '') found.push(open)
    open = ''
    found.push(known)
    at += known.length
  }
  return open === '' ? found : [...found, open]
}

function knownAt(run: string, at: number): string | undefined {
  for (let length = Math.min(LONGEST, run.length - at); length > 0; length--) {
    const word = run.slice(at, at + length)
    if (english.has(word) || stopWords.has(word)) return word
  }
  return undefined
}

const SHORTEST_PART = 3

/** "rechnungsnummern" is "rechnung" and "nummern": parts that the glossary knows, with the sounds that join them. */
function compound(word: string): string[] | undefined {
  const known = written(word)
  if (known !== undefined || word.length < 2 * SHORTEST_PART) return known === undefined ? undefined : [known]
  for (let cut = word.length - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
    const head = word.slice(0, cut).replace(/(?<=.{3})(?:es|en|er|s|n|e)$/, '')
    const first = [word.slice(0, cut), head].find((one) => english.has(one))
    const rest = first === undefined ? undefined : compound(word.slice(cut))
    if (first !== undefined && rest) return [first, ...rest]
  }
  return undefined
}
