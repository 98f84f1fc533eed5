import type { Metric } from '../schema/snapshot.ts'
import { packagesOf } from './coverage-reports/packages.ts'
import { addShares, type Report, type Share } from './coverage-reports/report.ts'
import { coverageReports } from './coverage-reports/reports.ts'
import { ownFiles, type Room } from './room.ts'
import { declarations } from './technology/manifests.ts'

/** Folders and packages that a snapshot keeps: the largest. */
const PARTS = 40

/** Versions of the counting rules that are no longer the first: one goes up when it counts otherwise, and its trend breaks. */
const VERSIONS: Readonly<Record<string, number>> = {}

/**
 * Counts what is followed from release to release, whether or not a document claims it. Only files that may be
 * evidence are counted: vendored, generated and status documents are not. Findings are counted without a syntax tree.
 * @returns metrics in a fixed order: languages by name, folders and packages the largest first
 */
export async function measure(room: Room): Promise<Metric[]> {
  const files = room.tree.entries().filter((entry) => entry.type === 'file')
  const own = await room.once(ownFiles)
  const counts = await room.facts.lexical(own)
  const languages = openSums()
  const sums = { code: 0, comment: 0, tests: 0, routes: 0, broadHandlers: 0, markers: 0 }
  const folders = openSums()
  for (const [at, { path }] of own.entries()) {
    const facts = counts[at]
    if (!facts) continue
    folders.add(folderOf(path), facts.code)
    languages.add(facts.language, facts.code)
    sums.code += facts.code
    sums.comment += facts.comment
    sums.tests += facts.tests
    sums.routes += facts.routes
    sums.broadHandlers += facts.broadHandlers
    sums.markers += facts.markers.TODO + facts.markers.FIXME + facts.markers.HACK + facts.markers.XXX
  }
  const dependencies = new Set((await room.once(declarations)).map(({ name }) => name.toLowerCase()))
  const reports = (await room.once(coverageReports)).map(({ report }) => report)
  const packages = packagesOf(reports)
  const coverage =
    packages.length > 0 ? addShares(packages.map(([, lines]) => ({ lines }))).lines : coveredLines(reports)
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
    ...(coverage && coverage.total > 0 ? [metric('coverage', percentOf(coverage), 'percent')] : []),
    ...[...languages.all()]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([language, lines]) => metric(`code-lines.${slug(language)}`, lines, 'lines')),
    ...[...folders.all()]
      .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, PARTS)
      .map(([folder, lines]) => metric(`folder-lines.${folder}`, lines, 'lines')),
    ...packages.slice(0, PARTS).map(([name, share]) => metric(`coverage.${name}`, percentOf(share), 'percent')),
  ]
}

/** Sums by name. Files of one folder and language stand together: a name is looked up only where it changes. */
function openSums() {
  const sums = new Map<string, number>()
  let name = ''
  let sum = 0
  const close = () => {
    if (name !== '') sums.set(name, (sums.get(name) ?? 0) + sum)
    sum = 0
  }
  return {
    add(to: string, value: number): void {
      if (to !== name) close()
      name = to
      sum += value
    },
    all(): ReadonlyMap<string, number> {
      close()
      return sums
    },
  }
}

/** The folder of a file, at most two deep; `.` for the root. */
function folderOf(path: string): string {
  const first = path.indexOf('/')
  if (first < 0) return '.'
  const second = path.indexOf('/', first + 1)
  return path.slice(0, second < 0 ? first : second)
}

function percentOf({ covered, total }: Share): number {
  return Math.round((covered / total) * 10_000) / 100
}

/** What reports that name no files say of all lines together; of statements where one tells no lines. */
function coveredLines(reports: readonly Report[]): Share | undefined {
  const wholes = reports.map(({ whole }) => ({ lines: whole.lines ?? whole.statements }))
  return addShares(wholes.flatMap(({ lines }) => (lines ? [{ lines }] : []))).lines
}

function slug(language: string): string {
  return language
    .toLowerCase()
    .replaceAll('#', '-sharp')
    .replaceAll('+', 'p')
    .replace(/[^a-z]+/g, '-')
}
