import type { Kind } from '../../schema/claim.ts'

/** What a claim of each kind says, and what settles it. */
const kindMeaning: Record<Kind, readonly [string, string]> = {
  path: [
    'a file, folder or glob exists, or is said not to',
    'the tree of the commit, case-sensitive; a moved file is missing and the reason names its new place',
  ],
  lines: [
    'the number of lines of a file, folder or group',
    'newlines in the blob; a last line without a newline counts',
  ],
  bytes: ['the size of a file, folder or group', 'the size of the blob'],
  count: ['how many of a named thing there are', 'a counting rule with an id, shown beside the number'],
  tests: [
    'how many test functions or cases there are',
    'the syntax of each language’s test frameworks, or a results file of the same commit',
  ],
  coverage: ['a percentage of code that tests run', 'only a coverage report that belongs to this commit'],
  symbol: [
    'a function, class, method, component or field is defined',
    'the syntax tree, in the scope that the section means',
  ],
  endpoint: [
    'a method and a path are served',
    'the mounted path with its prefixes; names of parameters and a trailing slash do not matter',
  ],
  technology: [
    'a library or service is used, or is not',
    'manifest, lock file, import, image; a word in a comment is no evidence',
  ],
  config: ['a key, job, schedule or version stands in a configuration', 'the parsed file, not its text'],
  wiring: [
    'something is registered, mounted or called by what is started',
    'reached from the entry point, not merely defined',
  ],
  command: ['a documented command can run', 'the script, target or file that it names exists'],
  range: ['certain lines of a file hold what is said', 'the named definition spans those lines, give or take one'],
  reference: [
    'a commit, branch, tag or release exists',
    'git resolves it, and it is an ancestor where the document says so',
  ],
  arithmetic: ['numbers in the document add up', 'the document’s own numbers, computed again'],
  contradiction: ['two places disagree about one subject', 'both places are named, across documents too'],
  rollup: ['a heading’s state against the boxes and rows beneath it', 'the document alone'],
  status: [
    'a heading, row or box says complete, partial, not started, or a percentage',
    'rolled up from the evidence beneath it',
  ],
}

/** English: the page about the method. */
export const method = {
  title: 'How asbuilt reads, looks and judges',
  intro: 'Everything on this page is printed from the code’s own registries: what is written here is what was done.',
  verdicts: 'Verdicts',
  kinds: 'Kinds of claims',
  kindMeaning,
  kindHead: ['Kind', 'What it says', 'What settles it'],
  tolerances: 'Tolerances',
  toleranceRules: (share: string, least: string, about: string) => [
    `An exact number of lines or bytes holds within ${share} or ${least}, whichever is more.`,
    `A number that the document calls approximate holds within ${about}.`,
    '“At least” and “at most” have no tolerance.',
    'A rounded size such as 16 KB holds if rounding by 1000 or by 1024 gives it.',
    'Every other count is exact.',
  ],
  readiness: 'Readiness',
  readinessRule:
    'The share of claims that the repository supports is an interval: from verified to verified and unverifiable, of all claims that the documents assert. Its ends are rounded outwards. Waived claims are counted apart. Where nothing could be checked there is no figure, and nothing is green.',
  weightsRule:
    'False claims are ordered by the weight of their kind and verdict, and by how far off a number is: an order of magnitude doubles it.',
  weight: 'Weight',
  reasons: 'Reasons',
  reasonsRule: 'Why a verdict is what it is. Each code has one sentence.',
  patterns: 'Patterns',
  patternsRule: 'How claims are found in a text. The examples are the tests of the pattern.',
  rules: 'Counting rules',
  noClaim: 'claims nothing',
  words: 'Which words stand beside a claim, and what they mean.',
}
