/** What the column of a table, or the label before a colon, says about what follows it. */
export type Role =
  | 'file'
  | 'folder'
  | 'lines'
  | 'bytes'
  | 'files'
  | 'tests'
  | 'coverage'
  | 'percent'
  | 'status'
  | 'claimed'
  | 'actual'
  | 'target'
  | 'gap'
  | 'before'
  | 'description'
  | 'method'
  | 'route'
  | 'version'
  | 'technology'
  | 'config'
  | 'command'
  | 'symbol'
  | 'total'
  | 'count'
  | 'number'
  | 'meta'

/**
 * How status documents speak in one language. A speaker can read and correct a table without reading code:
 * each list holds words or short phrases in lower case, as they are written, inflected forms spelled out.
 * Where several lists fit, the longest phrase wins.
 */
export interface Words {
  /** English name of the language. */
  readonly name: string
  /** Sign before decimals in running text. */
  readonly decimal: '.' | ','
  /** Frequent small words that tell the language apart. */
  readonly common: readonly string[]
  /** The thing is there and whole. */
  readonly done: readonly string[]
  /** There in part, or not yet proven: also hedges such as "needs verification". */
  readonly partial: readonly string[]
  /** Being worked on. */
  readonly progress: readonly string[]
  /** Not begun, or left for later. */
  readonly open: readonly string[]
  /** Not there. */
  readonly absent: readonly string[]
  /** Cannot go on, or is broken. */
  readonly blocked: readonly string[]
  /** Words of state that are nouns too: they say a state only where a bracket, a dash or a colon sets them off. */
  readonly nounStates: readonly string[]
  /** Headings and labels of a key to signs and words. */
  readonly legends: readonly string[]
  /** Words of asking: with a state behind them they head a list, and name nothing: "What was created". */
  readonly questions: readonly string[]
  /** Turn a word of `done` into its opposite when they stand before it. */
  readonly negations: readonly string[]
  /** Filler that may stand beside a word of state: "fully", "all", "now". */
  readonly fillers: readonly string[]
  /** Behind a percentage that measures something else than how far a thing is: "0% tested". */
  readonly measured: readonly string[]
  /** Headings, labels and columns of what is still to come. */
  readonly planned: readonly string[]
  /** What is still to be done with the things that a label names, at its end: "pages to create". */
  readonly purposes: readonly string[]
  /** Adjectives of what is not there yet, at the beginning of a heading: "proposed architecture". */
  readonly proposes: readonly string[]
  /** Say in a heading that the things under it are there: "existing tests". */
  readonly existing: readonly string[]
  /** With what the title of a document ends that plans: what it names without a mark, it wants. */
  readonly planTitles: readonly string[]
  /** Headings that only a specification has: what it names without a mark, it wants. */
  readonly specifies: readonly string[]
  /** Of what is wanted, not of what is there: "should", "needs to". */
  readonly wants: readonly string[]
  /** Before a noun that something does not have: "`a.rs` (no assignment)". */
  readonly lacks: readonly string[]
  /** Say over a list that what it names has no tests. */
  readonly untested: readonly string[]
  /** Begin a condition under which something is done, no lack: "Without GPU: …". */
  readonly without: readonly string[]
  /** Headings of boxes to be ticked: a mark before them is a picture. */
  readonly checklists: readonly string[]
  /** What tests do that succeed. */
  readonly passing: readonly string[]
  /** Labels over how names are made: what stands behind them is a sample. */
  readonly namings: readonly string[]
  /** Columns of examples: what stands in them need not be there. */
  readonly examples: readonly string[]
  /** Parts of a schedule, before their number: "week 4". */
  readonly periods: readonly string[]
  /** Behind what lacks, that a program deals with it: "Missing keys return 401". */
  readonly outcomes: readonly string[]
  /** Begin phrases that name nothing: "some components", "when implemented". */
  readonly vague: readonly string[]
  /** What the cells of a matrix say of support. */
  readonly levels: readonly string[]
  /** Those of them that deny it. */
  readonly unsupported: readonly string[]
  /** Headings, labels and columns of what once was. */
  readonly historical: readonly string[]
  /** Say that a claim is not true: "false claims". */
  readonly wrong: readonly string[]
  /** Somebody else's claim is quoted. */
  readonly attributed: readonly string[]
  /** Headings and labels over lists of what was built. */
  readonly evidence: readonly string[]
  /** Headings and labels over text that claims nothing about the repository: effort, people, risks, reasons. */
  readonly meta: readonly string[]
  /** Imperatives that begin a task: "Create …". They are no part of the subject. */
  readonly tasks: readonly string[]
  /** Those of `tasks` whose object does not exist before they are done. */
  readonly creates: readonly string[]
  /** Those of `tasks` after which something is there, or connected, that was not before. */
  readonly brings: readonly string[]
  /** "in", "to", "for": what follows them is no object of the verb before. */
  readonly prepositions: readonly string[]
  /** Begin a statement that something is not there: "No …", "Missing …". */
  readonly absentLeads: readonly string[]
  /** Labels whose text reports what is there and what is not: "Current", "Note". */
  readonly reports: readonly string[]
  /** Labels of a judgement about what a document claims: "Verdict". */
  readonly verdicts: readonly string[]
  /** Nouns that ask for a state at the end of a label: "Mail status". */
  readonly stateNouns: readonly string[]
  /** Past verbs of making, whose object is there: "Added …". */
  readonly made: readonly string[]
  /** Past verbs of changing: they tell what was done, not what is there. */
  readonly changed: readonly string[]
  /** Past verbs whose object is gone: "Removed …". */
  readonly removes: readonly string[]
  /** "uses", "built with": what follows is a technology. */
  readonly uses: readonly string[]
  /** Says that the subject is connected: registered, mounted, scheduled. */
  readonly wired: readonly string[]
  /** "about", "over", "up to": words before a number. */
  readonly approx: readonly string[]
  readonly atLeast: readonly string[]
  readonly atMost: readonly string[]
  /** "and" between the last two of a list. */
  readonly and: readonly string[]
  /** End the noun after a number: "12 routes *in* three files". */
  readonly stops: readonly string[]
  /** Numbers that are written as words. */
  readonly numerals: Readonly<Record<string, number>>
  /** Nouns are written with a capital, as in German. */
  readonly capitalNouns: boolean
  /** A noun after a number need not look like a plural. */
  readonly countsSingulars: boolean
  /** Stand between number and noun: 个, 件. */
  readonly counters: readonly string[]
  /** Words of measure by their English plural. */
  readonly units: Readonly<Record<string, readonly string[]>>
  /** Units that count nothing in a repository: time, money, people. */
  readonly outside: readonly string[]
  /** "every 15 minutes": the word before, and single words with their minutes. */
  readonly every: readonly string[]
  readonly schedules: Readonly<Record<string, number>>
  /** Column headers and labels by what they hold. */
  readonly roles: Readonly<Partial<Record<Role, readonly string[]>>>
}

/** Reads a list of phrases as a table writes it: separated by commas, over as many lines as it needs. */
export function phrases(text: string): readonly string[] {
  return text
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}
