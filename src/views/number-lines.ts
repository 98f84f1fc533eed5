/** A number through the releases: what was counted, and what each document says of it. */
export interface NumberLines {
  readonly title: string
  /** Oldest first. */
  readonly releases: readonly { readonly label: string; readonly iso: string; readonly date: string }[]
  readonly counted: NumberLine
  /** One for each document that states it. */
  readonly stated: readonly NumberLine[]
  /** How a number is written at the axis. */
  readonly tick: (value: number) => string
}

export interface NumberLine {
  readonly name: string
  /** One for each release; undefined where nothing was counted or said. */
  readonly points: readonly (NumberPoint | undefined)[]
}

export interface NumberPoint {
  readonly value: number
  readonly text: string
  /** Counted by another rule than the one before: the line begins anew. */
  readonly breaks?: boolean
}
