import { nameNumbers } from '../words.ts'

/**
 * Stems by their numbers and their credits in hundredths, side by side: a program has a million of them, and maps take
 * many times as much.
 */
export interface WordList {
  readonly stems: Uint32Array
  readonly credits: Uint8Array
}

/** A name and what its words count, in hundredths. */
export type Poured = readonly [name: string | undefined, credit: number]

/** Puts several lists into one, each from where the one before it ended. */
export function listWriter() {
  const stems: number[] = []
  const credits: number[] = []
  return {
    /** Where the next list begins. */
    end: (): number => stems.length,
    /** Adds a list, each word once with the best credit that a name gives it. */
    add(poured: readonly Poured[]): void {
      const from = stems.length
      for (const [name, credit] of poured)
        for (const stem of name === undefined ? [] : nameNumbers(name)) {
          const at = stems.indexOf(stem, from)
          if (at < 0) {
            stems.push(stem)
            credits.push(credit)
          } else credits[at] = Math.max(credit, credits[at] ?? 0)
        }
    },
    lists: (): WordList => ({ stems: Uint32Array.from(stems), credits: Uint8Array.from(credits) }),
  }
}

/** The words of names as one list. */
export function listOf(poured: readonly Poured[]): WordList {
  const writer = listWriter()
  writer.add(poured)
  return writer.lists()
}

/** The words of several lists, each once with its best credit, ascending by number. */
export function union(lists: readonly WordList[]): WordList {
  const best = new Map<number, number>()
  for (const { stems, credits } of lists)
    for (let at = 0; at < stems.length; at++) {
      const stem = stems[at] ?? 0
      const credit = credits[at] ?? 0
      if ((best.get(stem) ?? 0) < credit) best.set(stem, credit)
    }
  const stems = Uint32Array.from(best.keys()).sort()
  return { stems, credits: Uint8Array.from(stems, (stem) => best.get(stem) ?? 0) }
}

/** Where a list that ascends holds a word; negative where it does not. */
export function placeIn({ stems }: WordList, stem: number): number {
  let [low, high] = [0, stems.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const there = stems[middle] ?? 0
    if (there === stem) return middle
    if (there < stem) low = middle + 1
    else high = middle - 1
  }
  return -1
}
