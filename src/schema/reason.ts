import type { Word } from './verdict.ts'

/** A number, its unit and how it is compared. Numbers are plain; views format them. */
interface Compared {
  readonly claimed: number
  readonly observed: number
  readonly unit: string
}

/**
 * Why a verdict is what it is: every code, with the values that its sentence fills in. The union is closed, so that
 * views/sentences.ts is exhaustive; a verdict of a snapshot carries the code in `reason` and the rest in `values`.
 */
interface Reasons {
  // Presence.
  /** The very thing is there. */
  readonly found: { readonly place: string }
  /** Something that goes by its name is there; that it is the thing meant, or works, is not evidenced. */
  readonly 'found-by-name': { readonly place: string }
  readonly 'not-found': { readonly rule: string }
  /** Not where the document says; `to` lists where it is now. */
  readonly moved: { readonly to: string }
  /** Looked for by name only, so that not finding it proves nothing. */
  readonly 'no-trace': { readonly rule: string }
  readonly stub: { readonly place: string }
  readonly 'rightly-absent': { readonly rule: string }
  /** Said to be absent, and not at that place; `to` lists where something of that name is. */
  readonly 'absent-here': { readonly to: string }
  readonly 'exists-after-all': { readonly place: string }
  /** It is there, but the number that the document gives was not counted. */
  readonly 'number-not-counted': { readonly place: string }

  // Numbers.
  readonly equal: Compared
  readonly 'within-tolerance': Compared & { readonly tolerance: number }
  /** "16KB": the observed number rounds to what is written. */
  readonly 'rounds-to': Compared & { readonly written: string }
  readonly 'in-range': Compared & { readonly from: number; readonly to: number }
  readonly 'at-least': Compared
  readonly 'at-most': Compared
  readonly 'more-than-observed': Compared
  readonly 'less-than-observed': Compared
  /** The claimed number is the observed one by another measure: "14,370 is its size in bytes". */
  readonly 'other-measure': Compared & { readonly other: number; readonly otherUnit: string }
  readonly 'runs-less-often': Compared
  readonly 'runs-more-often': Compared

  // Lists and parts.
  readonly 'all-found': { readonly found: number }
  readonly 'some-absent': { readonly found: number; readonly of: number; readonly absent: string }
  readonly 'none-found': { readonly of: number; readonly absent: string }
  readonly 'some-found': { readonly found: number; readonly of: number; readonly names: string }
  readonly 'whole-holds': { readonly whole: number }
  readonly 'part-holds': { readonly part: number; readonly whole: number; readonly rest: string }

  // Text: versions, keys, schedules.
  readonly 'reads-so': { readonly observed: string }
  readonly 'reads-otherwise': { readonly claimed: string; readonly observed: string }

  // Not observed.
  readonly 'no-subject': { readonly wants: string }
  readonly 'many-subjects': { readonly candidates: string; readonly wants: string }
  readonly 'no-rule': { readonly wants: string }
  readonly outside: { readonly wants: string }
  readonly vague: { readonly wants: string }
  readonly 'needs-report': { readonly wants: string }
  readonly 'needs-run': { readonly wants: string }
  readonly 'undefined-whole': { readonly wants: string }
  readonly 'blob-missing': { readonly detail: string; readonly mend: string }
  readonly 'too-large': { readonly detail: string; readonly mend: string }
  readonly 'not-parsed': { readonly detail: string; readonly mend: string }
  readonly shallow: { readonly detail: string; readonly mend: string }
  readonly 'lfs-pointer': { readonly detail: string; readonly mend: string }
  readonly binary: { readonly detail: string; readonly mend: string }
  readonly encoding: { readonly detail: string; readonly mend: string }

  /**
   * The claim is attributed, planned or historical: it is not held against the document. `would` is the word that it
   * would have had and `because` its code, whose own values stand beside these.
   */
  readonly 'not-asserted': { readonly mood: string; readonly would: Word; readonly because: string }

  // Sums.
  readonly 'adds-up': Compared
  /** 240/401 = 0.598…: holds as 0.59, cut off. */
  readonly truncated: Compared
  readonly 'does-not-add-up': Compared
  /** Terms are written as "400+" or "~400": the sum is only a bound. */
  readonly 'terms-are-bounds': Compared

  // Roll-ups.
  readonly 'nothing-checked': { readonly of: number }
  readonly 'evidence-holds': { readonly holds: number; readonly of: number }
  /** Functional claims beneath it fail; `first` names one. */
  readonly 'evidence-fails': { readonly fails: number; readonly of: number; readonly first: string }
  /** What is beneath it is there, but nothing that is started uses parts of it; `first` names one. */
  readonly 'not-wired': { readonly unused: number; readonly of: number; readonly first: string }
  /** What is beneath it is there, but files of it hold functions that only simulate their work; `first` names one. */
  readonly simulated: { readonly hollow: number; readonly of: number; readonly first: string }
  /** What is beneath it is there, but parts of it name what is not there; `first` names one. */
  readonly 'cannot-run': { readonly fails: number; readonly of: number; readonly first: string }
  /** Some of the evidence fails, and the document says itself that not all is there. */
  readonly 'gap-admitted': { readonly fails: number; readonly of: number }
  readonly 'more-is-there': { readonly holds: number; readonly of: number }
  /** Said not to be there or not begun, and nothing of it was found. */
  readonly 'gap-confirmed': { readonly fails: number; readonly of: number }
  readonly 'boxes-agree': { readonly ticked: number; readonly of: number }
  readonly 'boxes-open': { readonly ticked: number; readonly of: number; readonly first: string }

  // Two places.
  readonly 'two-numbers': Both & { readonly unit: string }
  readonly 'two-measures': Both & { readonly unit: string; readonly otherUnit: string }
  readonly 'two-states': Both
  readonly 'there-and-missing': Both
  /** The document that is quoted says otherwise at the same commit. */
  readonly 'quoted-otherwise': Both
}

/** What the two places say, where the other is, and which of them the repository supports. */
interface Both {
  readonly here: string | number
  readonly there: string | number
  readonly document: string
  readonly line: number
  readonly right: 'here' | 'there' | 'neither' | 'unknown'
  /** What the repository shows, where one of the two was judged; empty otherwise. */
  readonly shows: string
}

export type ReasonCode = keyof Reasons
export type ReasonValues<C extends ReasonCode> = Reasons[C]
export type Reason = { [C in ReasonCode]: { readonly code: C; readonly values: Reasons[C] } }[ReasonCode]
