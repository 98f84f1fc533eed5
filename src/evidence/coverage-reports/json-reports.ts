import { type Measure, type Report, reportOf, type Share, type Shares } from './report.ts'

/** coverage.json of coverage.py, coverage-summary.json and coverage-final.json of Istanbul, .resultset.json of SimpleCov, tarpaulin. */
export function readJsonReport(text: string): Report | undefined {
  const root = parsed(text)
  if (!root) return undefined
  return readCoveragePy(root) ?? readSummary(root) ?? readFinal(root) ?? readSimpleCov(root) ?? readTarpaulin(root)
}

type Json = Readonly<Record<string, unknown>>

function parsed(text: string): Json | undefined {
  try {
    return objectOf(JSON.parse(text))
  } catch {
    return undefined
  }
}

function objectOf(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined
}

const at = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>((inner, key) => objectOf(inner)?.[key], value)
const numberAt = (value: unknown, ...keys: readonly string[]): number | undefined => {
  const found = at(value, ...keys)
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined
}

function share(value: unknown, covered: string, total: string): Share | undefined {
  const [part, whole] = [numberAt(value, covered), numberAt(value, total)]
  return part === undefined || whole === undefined ? undefined : { covered: part, total: whole }
}

function readCoveragePy(root: Json): Report | undefined {
  if (numberAt(root, 'totals', 'covered_lines') === undefined) return undefined
  const sharesOf = (summary: unknown): Shares => {
    const lines = share(summary, 'covered_lines', 'num_statements')
    const branches = share(summary, 'covered_branches', 'num_branches')
    return { ...(lines ? { lines, statements: lines } : {}), ...(branches ? { branches } : {}) }
  }
  const files = Object.entries(objectOf(root.files) ?? {}).map(([path, file]) => ({
    path,
    shares: sharesOf(at(file, 'summary')),
  }))
  return { files, whole: sharesOf(root.totals) }
}

function readSummary(root: Json): Report | undefined {
  if (numberAt(root, 'total', 'lines', 'pct') === undefined && numberAt(root, 'total', 'lines', 'total') === undefined)
    return undefined
  const sharesOf = (value: unknown): Shares => {
    const found: Partial<Record<Measure, Share>> = {}
    for (const measure of ['lines', 'branches', 'functions', 'statements'] as const) {
      const one = share(at(value, measure), 'covered', 'total')
      if (one) found[measure] = one
    }
    return found
  }
  const files = Object.entries(root).flatMap(([path, file]) =>
    path === 'total' ? [] : [{ path, shares: sharesOf(file) }],
  )
  return { files, whole: sharesOf(root.total) }
}

/** Counters by statement, function and branch. */
function readFinal(root: Json): Report | undefined {
  const files = Object.entries(root).flatMap(([path, file]) => {
    const [statements, functions, branches] = [at(file, 's'), at(file, 'f'), at(file, 'b')].map((counters) =>
      countsOf(counters),
    )
    if (!statements || at(file, 'statementMap') === undefined) return []
    return [{ path, shares: { statements, ...(functions ? { functions } : {}), ...(branches ? { branches } : {}) } }]
  })
  return reportOf(files)
}

function countsOf(counters: unknown): Share | undefined {
  const all = objectOf(counters)
  if (!all) return undefined
  const counts = Object.values(all)
    .flat()
    .filter((count) => typeof count === 'number')
  return { covered: counts.filter((count) => count > 0).length, total: counts.length }
}

function readSimpleCov(root: Json): Report | undefined {
  const coverage = Object.values(root)
    .map((run) => objectOf(at(run, 'coverage')))
    .find((one) => one !== undefined)
  if (!coverage) return undefined
  return reportOf(
    Object.entries(coverage).flatMap(([path, file]) => {
      const hits = Array.isArray(file) ? file : at(file, 'lines')
      if (!Array.isArray(hits)) return []
      const counted = hits.filter((hit) => typeof hit === 'number')
      return [{ path, shares: { lines: { covered: counted.filter((hit) => hit > 0).length, total: counted.length } } }]
    }),
  )
}

function readTarpaulin(root: Json): Report | undefined {
  const files = root.files
  if (!Array.isArray(files)) return undefined
  return reportOf(
    files.flatMap((file: unknown) => {
      const lines = share(file, 'covered', 'coverable')
      const path = at(file, 'path')
      return lines ? [{ path: Array.isArray(path) ? path.join('/') : String(path), shares: { lines } }] : []
    }),
  )
}
