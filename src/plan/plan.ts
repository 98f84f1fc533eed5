/** What a document sets down for whoever decides, beside its claims. Lines are 1-based, texts without Markdown's marks. */
export interface PlanItem {
  readonly kind: 'criterion' | 'blocker' | 'risk' | 'milestone'
  readonly line: number
  readonly text: string
  /** Does it bear a tick, or stand under a heading such as "Resolved"; undefined where it has neither tick nor box. */
  readonly ticked: boolean | undefined
  /** Where the document says how much it matters, and in which words. */
  readonly level: SaidLevel | undefined
  /** As written, where a column or "Owner:" names one. */
  readonly owner: string | undefined
  /** As written, where a column of dates has one. */
  readonly due: string | undefined
}

export type Level = 'must' | 'should' | 'nice'

export interface SaidLevel {
  readonly rank: Level
  /** The word of the document: "P0", "high". */
  readonly said: string
}

/** A row that states what was estimated and what it took, as written. */
export interface EffortRow {
  readonly line: number
  readonly what: string
  readonly estimated: string
  readonly actual: string
}

export interface Plan {
  readonly items: readonly PlanItem[]
  readonly efforts: readonly EffortRow[]
}
