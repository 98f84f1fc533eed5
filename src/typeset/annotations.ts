/** A claim's mark and note as markup, and the place in the source where the mark belongs. */
export interface Annotation {
  readonly line: number
  readonly column: number
  readonly mark: string
  readonly note: string
}

/** Hands out marks in the order of the source, and the notes of those handed out. */
export interface Queue {
  marks(line: number, column?: number): string
  notes(): string
  /** What was never asked for: claims whose line the text does not have. */
  left(): readonly Annotation[]
}

export function queueOf(annotations: readonly Annotation[]): Queue {
  const waiting = annotations.toSorted((a, b) => a.line - b.line || a.column - b.column)
  let next = 0
  let pending: string[] = []
  return {
    marks(line, column = Number.POSITIVE_INFINITY) {
      const from = next
      for (let one = waiting[next]; one; one = waiting[next]) {
        if (one.line > line || (one.line === line && one.column >= column)) break
        pending.push(one.note)
        next++
      }
      return waiting
        .slice(from, next)
        .map((one, index) => set(one, waiting[from + index - 1]))
        .join('')
    },
    notes() {
      const notes = pending.join('\n')
      pending = []
      return notes
    },
    left: () => waiting.slice(next),
  }
}

/** A mark, behind the anchor of its line where it is the first of it. */
function set({ line, mark }: Annotation, before: Annotation | undefined): string {
  return before?.line === line ? ` ${mark}` : ` <span id="l${line}">${mark}</span>`
}
