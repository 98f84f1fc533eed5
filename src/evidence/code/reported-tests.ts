import { XMLParser } from 'fast-xml-parser'
import type { Room } from '../room.ts'
import { readText } from './read-text.ts'
import type { Tally } from './rules/rule.ts'

const REPORT = /(^|\/)(junit[\w.-]*|TEST-[\w.-]+|test-?results?|results|report)\.xml$/i

/** Test cases that JUnit reports in the tree list: all, and those that passed. A report may be of an older commit: unsure. */
export async function reportedTests(room: Room): Promise<readonly Tally[]> {
  const tallies: Tally[] = []
  for (const { path, oid, type } of room.tree.entries()) {
    if (type !== 'file' || !REPORT.test(path)) continue
    const cases = casesOf((await readText(room, path)) ?? '')
    const evidence = [{ path, blob: oid, note: 'a results file' }]
    const make = (rule: string, value: number): Tally => ({
      rule,
      value,
      unit: 'tests',
      items: [],
      evidence,
      sure: false,
    })
    if (cases.length > 0)
      tallies.push(
        make('tests.reported', cases.length),
        make('tests.reported.passed', cases.filter((passed) => passed).length),
      )
  }
  return tallies
}

/** One entry a test case: did it pass? */
function casesOf(xml: string): readonly boolean[] {
  if (!/<testsuites?[\s>]/.test(xml)) return []
  const found: boolean[] = []
  const parser = new XMLParser({ ignoreAttributes: true, processEntities: false, preserveOrder: true })
  const visit = (nodes: unknown, depth: number): void => {
    if (!Array.isArray(nodes) || depth > 20) return
    for (const node of nodes)
      for (const [name, children] of Object.entries(node ?? {})) {
        if (name === 'testcase')
          found.push(
            !(
              Array.isArray(children) &&
              children.some((child) => ['failure', 'error', 'skipped'].some((bad) => bad in child))
            ),
          )
        else if (name !== ':@' && name !== '#text') visit(children, depth + 1)
      }
  }
  try {
    visit(parser.parse(xml), 0)
  } catch {
    return []
  }
  return found
}
