import type { Mark } from './marks.ts'

/** A place that a reader can look up; a link only where it leads somewhere. */
export interface WhereLink {
  readonly label: string
  readonly href: string | undefined
}

/** One line that whoever decides must weigh, of a gate or of a document's own plan, and how it stands. */
export interface CriterionLine {
  /** The icon and colour of its state. */
  readonly mark: Mark
  readonly state: string
  readonly text: string
  /** How much it matters, where somebody says so. */
  readonly level: string | undefined
  /** What the state rests on; then the owner and the date that the document names. */
  readonly because: string
  readonly where?: WhereLink
}
