import type { Entry } from '../../tree/tree.ts'
import type { Room } from '../room.ts'
import { readJsonReport } from './json-reports.ts'
import type { Report } from './report.ts'
import { readCoverProfile, readLcov } from './text-reports.ts'
import { readXmlReport } from './xml-reports.ts'

const READERS: readonly (readonly [RegExp, (text: string) => Report | undefined])[] = [
  [/(?:^|\/)(?:lcov\.info|[\w.-]+\.lcov)$/, readLcov],
  [/(?:^|\/)(?:coverage|cover|c)[\w.-]*\.(?:out|cov|txt)$|\.coverprofile$/, readCoverProfile],
  [/(?:^|\/)(?:coverage[\w.-]*|\.resultset|tarpaulin-report)\.json$/, readJsonReport],
  [
    /(?:^|\/)(?:[\w.-]*cobertura[\w.-]*|coverage[\w.-]*|jacoco[\w.-]*|clover[\w.-]*|[\w.-]*opencover[\w.-]*)\.xml$/i,
    readXmlReport,
  ],
]
/** How all of those names end: most files of a repository need only this look. */
const ENDING = /\.(?:info|lcov|out|cov|txt|coverprofile|json|xml)$/i
const LARGEST = 30_000_000

/** The coverage reports that are tracked in a tree. */
export async function coverageReports(
  room: Room,
): Promise<readonly { readonly entry: Entry; readonly report: Report }[]> {
  const found: { entry: Entry; report: Report }[] = []
  for (const entry of room.tree.entries()) {
    if (!ENDING.test(entry.path)) continue
    const reader = READERS.find(([name]) => name.test(entry.path))?.[1]
    if (!reader || entry.type !== 'file' || (entry.size ?? 0) > LARGEST) continue
    const bytes = await room.tree.read(entry)
    const report = bytes instanceof Uint8Array ? reader(new TextDecoder().decode(bytes)) : undefined
    if (report) found.push({ entry, report })
  }
  return found
}
