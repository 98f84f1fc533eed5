import { addShares, type Report, type Share, type Shares } from './report.ts'

/**
 * What reports say of each package: the first folder in which their files differ, `.` for files above it. A file that
 * several reports speak of is taken from the first.
 * @returns the largest package first
 */
export function packagesOf(reports: readonly Report[]): readonly (readonly [name: string, share: Share])[] {
  const files = new Map<string, Shares>()
  for (const { path, shares } of reports.flatMap((report) => report.files)) {
    const plain = path.replaceAll('\\', '/').replace(/^\/+/, '')
    if (!files.has(plain)) files.set(plain, shares)
  }
  const shared = sharedFolders([...files.keys()])
  const packages = new Map<string, Shares[]>()
  for (const [path, shares] of files) {
    const folder = path.split('/').slice(shared, -1)[0] ?? '.'
    packages.set(folder, [...(packages.get(folder) ?? []), shares])
  }
  return [...packages]
    .flatMap(([name, of]) => {
      const sum = addShares(of)
      const share = sum.lines ?? sum.statements
      return share && share.total > 0 ? [[name, share] as const] : []
    })
    .toSorted(([a, x], [b, y]) => y.total - x.total || (a < b ? -1 : 1))
}

/** How many folders all paths begin with. */
function sharedFolders(paths: readonly string[]): number {
  const [first = [], ...others] = paths.map((path) => path.split('/').slice(0, -1))
  const differs = first.findIndex((folder, index) => others.some((other) => other[index] !== folder))
  return differs < 0 ? first.length : differs
}
