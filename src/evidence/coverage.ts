import type { Observation } from '../schema/observation.ts'
import type { Question } from '../schema/question.ts'
import { splitWords } from './code/words.ts'
import { addShares, type Measure, type Report, type Share } from './coverage-reports/report.ts'
import { coverageReports } from './coverage-reports/reports.ts'
import type { Room } from './room.ts'

const RULE = 'coverage@1'
/** Words that leave it at the whole. */
const WHOLE =
  /^(?:overall|total|all|whole|test|tests|unit|code|coverage|covered|project|line|lines|branch|branches|function|functions|statement|statements|current|currently|actual|measured|rate|percentage|percent|the|of|is|at|average|with|cov)$/

/**
 * How much do the tests cover? Only a coverage report that is part of this commit tells. A part is a file or folder of
 * the report; a part that is given in words cannot be told from it.
 */
export async function coverage(question: Question, room: Room): Promise<Observation> {
  const reports = await room.once(coverageReports)
  if (reports.length === 0)
    return { state: 'unresolved', why: 'needs-report', candidates: [], wants: 'a coverage report of this commit' }
  const { claim, paths, fit } = question
  const words = splitWords(`${claim.subject} ${question.context.header ?? ''}`)
  const measure = measureIn(words)
  if (fit === 'one' && paths.length > 0 && !paths.includes('')) {
    for (const { entry, report } of reports) {
      const share = pick(partOf(report, paths), measure)
      if (share && share.total > 0) return observed(share, entry.path, entry.oid)
    }
    return {
      state: 'unresolved',
      why: 'no-subject',
      candidates: [...paths],
      wants: 'a coverage report that holds these files',
    }
  }
  const rest = splitWords(claim.subject).filter((word) => !WHOLE.test(word))
  const fitting = reports.filter(({ entry }) => rest.every((word) => splitWords(entry.path).includes(word)))
  const [only] = fitting
  if (only && fitting.length === 1) {
    const share = pick(only.report.whole, measure)
    if (share && share.total > 0) return observed(share, only.entry.path, only.entry.oid)
  }
  return {
    state: 'unresolved',
    why: fitting.length > 1 ? 'many-subjects' : 'undefined-whole',
    candidates: fitting.map(({ entry }) => entry.path),
    wants: 'the file, the folder or the report that the percentage is of',
  }
}

function measureIn(words: readonly string[]): Measure | undefined {
  if (words.some((word) => /^branch(?:es)?$/.test(word))) return 'branches'
  if (words.some((word) => /^functions?$/.test(word))) return 'functions'
  if (words.some((word) => /^statements?$/.test(word))) return 'statements'
  return words.some((word) => /^lines?$/.test(word)) ? 'lines' : undefined
}

/** The measure that was asked for; else lines, and statements where the report has no lines. */
function pick(shares: Report['whole'], measure: Measure | undefined): Share | undefined {
  return measure ? shares[measure] : (shares.lines ?? shares.statements)
}

/** Files of the report at or below the paths; a report may count its paths from another folder. */
function partOf(report: Report, paths: readonly string[]): Report['whole'] {
  const files = report.files.filter(({ path }) =>
    paths.some(
      (wanted) =>
        `/${path.replaceAll('\\', '/')}/`.includes(`/${wanted}/`) ||
        (path.includes('/') && wanted.endsWith(`/${path}`)),
    ),
  )
  return addShares(files.map(({ shares }) => shares))
}

function observed({ covered, total }: Share, path: string, blob: string): Observation {
  return {
    state: 'observed',
    fact: { shape: 'ratio', part: covered, whole: total },
    rule: RULE,
    evidence: [{ path, blob, note: `${covered} of ${total}` }],
  }
}
