import type { Observation } from '../../schema/observation.ts'
import type { Question } from '../../schema/question.ts'
import type { Room } from '../room.ts'
import { isCodePath, isTestName, sourceFiles, syntaxOf } from './source-files.ts'
import { stem, stems } from './words.ts'

/** "Department test file", "tests for Department": what the tests are of, and nothing that narrows their kind. */
const TESTS_OF =
  /^(?<before>[\p{L}\p{N}_ ]{2,40}?)\s*(?:tests?(?:\s+(?:files?|class(?:es)?|suites?))?|测试文件|测试类|Testdatei(?:en)?|Testklassen?)$|^(?:tests?|test files?)\s+(?:for|of)\s+(?<behind>[\p{L}\p{N}_ ]{2,40})$/iu
/** Words of test files, and of the layer that they test. */
const AFFIXES = new Set(['test', 'spec', 'it'].map(stem))
const LAYERS = new Set(
  'controller service repository component api model page view hook handler router route endpoint module mapper dao'
    .split(' ')
    .map(stem),
)
const KINDS = /\b(?:unit|integration|e2e|end|load|performance|security|ui|visual|smoke|regression|manual|automated)\b/i

/**
 * A test file, with tests in it, of what is said to have none: it is called after it, and after a layer at most, that
 * of the heading where that names one.
 */
export async function observeTestFile({ claim }: Question, room: Room): Promise<Observation | undefined> {
  const { before, behind } = TESTS_OF.exec(claim.subject.trim())?.groups ?? {}
  const of = stems(before ?? behind ?? '')
  if (of.length === 0 || of.length > 3 || KINDS.test(claim.subject) || KINDS.test(claim.section.at(-1) ?? ''))
    return undefined
  const layers = stems(claim.section.at(-1) ?? '').filter((word) => LAYERS.has(word))
  for (const entry of await room.once(sourceFiles)) {
    if (!isCodePath(entry.path) || !isTestName(entry.path)) continue
    const name = (entry.path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '')
    const words = stems(name).filter((word) => !AFFIXES.has(word))
    const [layer, ...more] = words.slice(of.length)
    const isOfLayer = layer === undefined || (LAYERS.has(layer) && (layers.length === 0 || layers.includes(layer)))
    if (words.slice(0, of.length).join(' ') !== of.join(' ') || more.length > 0 || !isOfLayer) continue
    const first = (await syntaxOf(room, entry))?.tests[0]
    if (!first) continue
    return {
      state: 'observed',
      fact: { shape: 'presence', present: true, strength: 'measured' },
      rule: 'tests.file',
      evidence: [{ path: entry.path, line: first.line, blob: entry.oid, note: first.name }],
    }
  }
  return undefined
}
