import { type Element, elementsOf, readXml } from '../formats/xml.ts'
import { addShares, type Measure, type Report, reportOf, type Share, type Shares } from './report.ts'

/** Cobertura, JaCoCo, Clover and OpenCover. */
export function readXmlReport(text: string): Report | undefined {
  const root = readXml(text)
  if (!root) return undefined
  const [coverage] = [...elementsOf(root, 'coverage')]
  if (elementsOf(root, 'report').length > 0 && elementsOf(root, 'counter').length > 0) return readJacoco(root)
  if (coverage && elementsOf(coverage, 'metrics').length > 0) return readClover(coverage)
  if (coverage && elementsOf(coverage, 'class').length > 0) return readCobertura(coverage)
  if (elementsOf(root, 'CoverageSession').length > 0) return readOpenCover(root)
  return undefined
}

const number = (element: Element, name: string): number => Number(element.attributes[name] ?? 'NaN')

function readCobertura(root: Element): Report | undefined {
  const files = elementsOf(root, 'class').map((element) => {
    // A line may stand under a method and under its class.
    const lines = element.children.filter(({ name }) => name === 'lines').flatMap((one) => elementsOf(one, 'line'))
    const branches = lines.flatMap(
      (line) =>
        /\((\d+)\/(\d+)\)/
          .exec(line.attributes['condition-coverage'] ?? '')
          ?.slice(1, 3)
          .map(Number) ?? [],
    )
    const shares: Shares = {
      lines: { covered: lines.filter((line) => number(line, 'hits') > 0).length, total: lines.length },
      ...(branches.length > 0 ? { branches: pairs(branches) } : {}),
    }
    return { path: element.attributes.filename ?? '', shares }
  })
  const given: Shares = {
    ...shareOf('lines', number(root, 'lines-covered'), number(root, 'lines-valid')),
    ...shareOf('branches', number(root, 'branches-covered'), number(root, 'branches-valid')),
  }
  const counted = reportOf(files)
  return counted && { files, whole: { ...counted.whole, ...given } }
}

function shareOf(measure: Measure, covered: number, total: number): Shares {
  return Number.isFinite(covered) && total > 0 ? { [measure]: { covered, total } } : {}
}

function pairs(numbers: readonly number[]): Share {
  return {
    covered: numbers.filter((_, index) => index % 2 === 0).reduce((sum, value) => sum + value, 0),
    total: numbers.filter((_, index) => index % 2 === 1).reduce((sum, value) => sum + value, 0),
  }
}

const JACOCO: ReadonlyMap<string, Measure> = new Map<string, Measure>(
  Object.entries({
    LINE: 'lines',
    BRANCH: 'branches',
    METHOD: 'functions',
    INSTRUCTION: 'statements',
  } as const),
)

function readJacoco(root: Element): Report | undefined {
  const countersOf = (element: Element): Shares => {
    const found: Partial<Record<Measure, Share>> = {}
    for (const counter of element.children.filter(({ name }) => name === 'counter')) {
      const measure = JACOCO.get(counter.attributes.type ?? '')
      const [missed, covered] = [number(counter, 'missed'), number(counter, 'covered')]
      if (measure && Number.isFinite(missed + covered)) found[measure] = { covered, total: covered + missed }
    }
    return found
  }
  const files = elementsOf(root, 'package').flatMap((folder) =>
    elementsOf(folder, 'sourcefile').map((file) => ({
      path: `${folder.attributes.name ?? ''}/${file.attributes.name ?? ''}`,
      shares: countersOf(file),
    })),
  )
  const [report] = elementsOf(root, 'report')
  const whole = report ? countersOf(report) : {}
  return { files, whole: Object.keys(whole).length > 0 ? whole : addShares(files.map(({ shares }) => shares)) }
}

function readClover(root: Element): Report | undefined {
  const metricsOf = (element: Element): Shares => {
    const metrics = element.children.find(({ name }) => name === 'metrics')
    if (!metrics) return {}
    return {
      ...shareOf('statements', number(metrics, 'coveredstatements'), number(metrics, 'statements')),
      ...shareOf('branches', number(metrics, 'coveredconditionals'), number(metrics, 'conditionals')),
      ...shareOf('functions', number(metrics, 'coveredmethods'), number(metrics, 'methods')),
    }
  }
  const files = elementsOf(root, 'file').map((file) => ({
    path: file.attributes.path ?? file.attributes.name ?? '',
    shares: metricsOf(file),
  }))
  const [project] = elementsOf(root, 'project')
  return { files, whole: project ? metricsOf(project) : addShares(files.map(({ shares }) => shares)) }
}

function readOpenCover(root: Element): Report | undefined {
  const [summary] = elementsOf(root, 'Summary')
  if (!summary) return undefined
  const whole: Shares = {
    ...shareOf('lines', number(summary, 'visitedSequencePoints'), number(summary, 'numSequencePoints')),
    ...shareOf('branches', number(summary, 'visitedBranchPoints'), number(summary, 'numBranchPoints')),
    ...shareOf('functions', number(summary, 'visitedMethods'), number(summary, 'numMethods')),
  }
  return { files: [], whole }
}
