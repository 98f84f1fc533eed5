import type { Metric } from '../schema/snapshot.ts'
import { addShares, type Share } from './coverage-reports/report.ts'
import { coverageReports } from './coverage-reports/reports.ts'
import type { Room } from './room.ts'
import { declarations } from './technology/manifests.ts'

/** Versions of the counting rules that are no longer the first: one goes up when it counts otherwise, and its trend breaks. */
const VERSIONS: Readonly<Record<string, number>> = {}

/**
 * Counts what is followed from release to release, whether or not a document claims it. Only files that may be
 * evidence are counted: vendored, generated and status documents are not. Findings are counted without a syntax tree.
 * @returns metrics in a fixed order, languages by name
 */
export async function measure(room: Room): Promise<Metric[]> {
  const files = room.tree.entries().filter((entry) => entry.type === 'file')
  const own = files.filter((entry) => room.isEvidence(entry.path))
  const counts = await room.facts.lexical(own)
  const languages = new Map<string, number>()
  const sums = { code: 0, comment: 0, tests: 0, routes: 0, broadHandlers: 0, markers: 0 }
  for (const facts of counts.values()) {
    languages.set(facts.language, (languages.get(facts.language) ?? 0) + facts.code)
    sums.code += facts.code
    sums.comment += facts.comment
    sums.tests += facts.tests
    sums.routes += facts.routes
    sums.broadHandlers += facts.broadHandlers
    sums.markers += facts.markers.TODO + facts.markers.FIXME + facts.markers.HACK + facts.markers.XXX
  }
  const dependencies = new Set((await room.once(declarations)).map(({ name }) => name.toLowerCase()))
  const coverage = await coveredLines(room)
  const metric = (id: string, value: number, unit: string): Metric => ({
    id,
    value,
    unit,
    rule: `${id}@${VERSIONS[id] ?? 1}`,
  })
  return [
    metric('files', files.length, 'files'),
    metric(
      'bytes',
      files.reduce((sum, file) => sum + (file.size ?? 0), 0),
      'bytes',
    ),
    metric('documents', files.filter((file) => /\.(?:md|mdx|rst|adoc)$/i.test(file.path)).length, 'documents'),
    metric('code-lines', sums.code, 'lines'),
    metric('comment-lines', sums.comment, 'lines'),
    metric('tests', sums.tests, 'tests'),
    metric('routes', sums.routes, 'routes'),
    metric('dependencies', dependencies.size, 'dependencies'),
    metric('markers', sums.markers, 'markers'),
    metric('broad-handlers', sums.broadHandlers, 'handlers'),
    ...(coverage && coverage.total > 0
      ? [metric('coverage', Math.round((coverage.covered / coverage.total) * 10_000) / 100, 'percent')]
      : []),
    ...[...languages]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([language, lines]) => metric(`code-lines.${slug(language)}`, lines, 'lines')),
  ]
}

/** What the coverage reports of this commit say of all lines together; of statements where one tells no lines. */
async function coveredLines(room: Room): Promise<Share | undefined> {
  const reports = await room.once(coverageReports)
  const wholes = reports.map(({ report: { whole } }) => ({ lines: whole.lines ?? whole.statements }))
  return addShares(wholes.flatMap(({ lines }) => (lines ? [{ lines }] : []))).lines
}

function slug(language: string): string {
  return language
    .toLowerCase()
    .replaceAll('#', '-sharp')
    .replaceAll('+', 'p')
    .replace(/[^a-z]+/g, '-')
}
