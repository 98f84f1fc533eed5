import type { Findings } from '../findings.ts'
import { annotationName, annotationsOf, basesOf } from '../nodes/java.ts'
import { type SyntaxNode, walk } from '../syntax-node.ts'
import { assertsIn } from './asserting.ts'

export const JUNIT = /^(?:Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate|Property)$/
export const DISABLED = /^(?:Disabled|Ignore|Ignored)$/
const ASSERTS = /^(?:assert|verify|expect|fail|should|then|check|andExpect|isEqualTo|isTrue|isFalse|statusCode|body)/

/** Methods that JUnit or TestNG runs; before JUnit 4, test* of a TestCase. */
export function javaTests(root: SyntaxNode, findings: Findings): void {
  const isAssertion = (node: SyntaxNode): boolean =>
    node.type === 'assert_statement' ||
    (node.type === 'method_invocation' && ASSERTS.test(node.child('name')?.text ?? ''))
  const asserts = assertsIn(root, {
    functions: new Set(['method_declaration']),
    calls: { method_invocation: 'name' },
    isAssertion,
  })
  walk(root, true, (node) => {
    if (node.type !== 'method_declaration') return true
    const annotations = annotationsOf(node)
    const names = annotations.map((one) => annotationName(one).replace(/^.*\./, ''))
    const owner = node.above('class_declaration', 'interface_declaration', 'record_declaration')
    const name = node.child('name')?.text ?? ''
    const isOld = owner !== undefined && /^test/.test(name) && basesOf(owner).some((base) => /TestCase$/.test(base))
    if (!isOld && !names.some((one) => JUNIT.test(one))) return true
    const outer = owner ? annotationsOf(owner).map((one) => annotationName(one)) : []
    findings.tests.push({
      name,
      line: node.child('name')?.line ?? node.line,
      suite: owner?.child('name')?.text,
      skipped: [...names, ...outer].some((one) => DISABLED.test(one)),
      asserts: annotations.some((one) => /\bexpected\s*=/.test(one.text.slice(0, 200))) || asserts(node.child('body')),
      cases: casesOf(annotations),
    })
    return true
  })
}

/** The rows of @ValueSource, @CsvSource and their like, where they are written out. */
function casesOf(annotations: readonly SyntaxNode[]): number | undefined {
  const source = annotations.find((one) => /^(?:ValueSource|CsvSource|EnumSource)$/.test(annotationName(one)))
  const list = source?.find((one) => one.type === 'element_value_array_initializer')
  return list && list.namedChildren.length > 0 ? list.namedChildren.length : undefined
}
