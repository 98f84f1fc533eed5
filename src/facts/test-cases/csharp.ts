import type { Findings } from '../findings.ts'
import { attributeName, attributesOf } from '../nodes/csharp.ts'
import { type SyntaxNode, walk } from '../syntax-node.ts'
import { assertsIn } from './asserting.ts'

const TEST =
  /^(?:Fact|Theory|Test|TestCase|TestCaseSource|TestMethod|DataTestMethod|SkippableFact|SkippableTheory|Property|AvaloniaFact|StaFact)$/
const CASE = /^(?:InlineData|TestCase|DataRow)$/
const ASSERTS =
  /(?:^|\.)(?:Assert\w*|Should\w*|Verify\w*|Expect\w*|Received\w*|DidNotReceive\w*|Must\w*|Check\w*|EnsureSuccess\w*|Throws\w*|Snapshot\w*)(?:$|[.<(])/

/** Methods that xUnit, NUnit or MSTest runs. */
export function csharpTests(root: SyntaxNode, findings: Findings): void {
  const isAssertion = (node: SyntaxNode): boolean =>
    node.type === 'invocation_expression' && ASSERTS.test(node.child('function')?.text.slice(-160) ?? '')
  const asserts = assertsIn(root, {
    functions: new Set(['method_declaration', 'local_function_statement']),
    calls: { invocation_expression: 'function' },
    isAssertion,
  })
  walk(root, true, (node) => {
    const attributes = node.type === 'method_declaration' ? attributesOf(node) : []
    if (!attributes.some((one) => TEST.test(attributeName(one)))) return true
    const owner = node.above('class_declaration', 'record_declaration')
    const all = owner ? [...attributes, ...attributesOf(owner)] : attributes
    const cases = attributes.filter((one) => CASE.test(attributeName(one))).length
    findings.tests.push({
      name: node.child('name')?.text ?? '',
      line: node.child('name')?.line ?? node.line,
      suite: owner?.child('name')?.text,
      skipped:
        all.some((one) => attributeName(one) === 'Ignore') ||
        attributes.some((one) => /\bSkip\s*=/.test(one.text.slice(0, 200))),
      asserts: attributes.some((one) => attributeName(one) === 'ExpectedException') || asserts(node.child('body')),
      cases: cases > 0 ? cases : undefined,
    })
    return true
  })
}
