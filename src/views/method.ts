import { KINDS, type Kind } from '../schema/claim.ts'
import { ABOUT, SIZE } from '../verdicts/numbers.ts'
import type { SiteContent } from './content.ts'
import { MARKS, type Mark } from './marks.ts'
import type { Phrase } from './phrase.ts'
import type { Place } from './place.ts'
import { KIND_WEIGHT } from './ranking.ts'
import { type Shell, shellOf } from './shell.ts'

/** What the registries of reading and counting say of themselves. */
export interface Registries {
  readonly patterns: readonly {
    readonly id: string
    readonly title: string
    readonly kinds: readonly string[]
    readonly examples: readonly { readonly text: string; readonly claims: readonly string[] }[]
  }[]
  readonly rules: readonly { readonly id: string; readonly counts: string }[]
}

/** How asbuilt reads, looks and judges. */
export interface Method extends Registries {
  readonly shell: Shell
  readonly marks: readonly { readonly mark: Mark; readonly meaning: string }[]
  readonly kinds: readonly {
    readonly kind: Kind
    readonly name: string
    readonly says: string
    readonly settled: string
    readonly weight: string
  }[]
  readonly tolerances: readonly string[]
  readonly reasons: readonly { readonly code: string; readonly sentence: Phrase }[]
}

export function methodOf(content: SiteContent, registries: Registries, place: Place): Method {
  const { words } = place
  const { method } = words
  const [only, ...others] = content.projects
  return {
    ...registries,
    shell: shellOf(place, content, {
      title: method.title,
      description: method.intro,
      project: others.length === 0 ? only : undefined,
    }),
    marks: MARKS.map((mark) => ({ mark, meaning: words.markMeaning[mark] })),
    kinds: KINDS.map((kind) => {
      const [says, settled] = method.kindMeaning[kind]
      return { kind, name: words.kinds[kind], says, settled, weight: words.format.number(KIND_WEIGHT[kind]) }
    }),
    tolerances: method.toleranceRules(
      words.format.percent(SIZE.share * 100),
      words.format.number(SIZE.least),
      words.format.percent(ABOUT * 100),
    ),
    reasons: words.reasonCodes.map((code) => ({ code, sentence: words.example(code) })),
  }
}
