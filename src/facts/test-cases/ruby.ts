import type { Findings } from '../findings.ts'
import { argumentsOf, nameIn } from '../nodes/ruby.ts'
import { type SyntaxNode, walk } from '../syntax-node.ts'
import { assertsIn } from './asserting.ts'

const SUITE = /^[fx]?(?:describe|context|feature)$/
const CASE = /^[fx]?(?:it|specify|scenario|example|its|test|should)$/
const ASSERTS =
  /^(?:expect|assert\w*|refute\w*|should\w*|must_\w+|wont_\w+|is_expected|flunk|have_received|verify\w*|run_test!)$/

/** RSpec's examples; test_* of a Minitest or Test::Unit case, and Rails' `test "…" do`. */
export function rubyTests(root: SyntaxNode, findings: Findings): void {
  const isAssertion = (node: SyntaxNode): boolean =>
    (node.type === 'call' && ASSERTS.test(node.child('method')?.text ?? '')) ||
    (node.type === 'identifier' && ASSERTS.test(node.text))
  const asserts = assertsIn(root, {
    functions: new Set(['method', 'singleton_method']),
    calls: { call: 'method' },
    isAssertion,
  })
  walk<{ readonly suite?: string; readonly skipped: boolean; readonly isCase: boolean }>(
    root,
    { skipped: false, isCase: false },
    (node, around) => {
      if (node.type === 'class') {
        const isCase = /Test|Spec/.test(node.child('superclass')?.text ?? '')
        return { suite: node.child('name')?.text, skipped: false, isCase }
      }
      const name = node.child('name')?.text ?? ''
      const body = node.child('body')
      if (node.type === 'method' && around.isCase && name.startsWith('test_')) {
        findings.tests.push({
          name,
          line: node.line,
          suite: around.suite,
          skipped: beginsWithSkip(body),
          asserts: asserts(body),
        })
      }
      const method = node.type === 'call' ? (node.child('method')?.text ?? '') : ''
      const block = node.child('block')
      if (!block) return around
      const title = argumentsOf(node)[0]
      const text = nameIn(title) ?? title?.text.slice(0, 120) ?? ''
      const isSkipped =
        around.skipped ||
        method.startsWith('x') ||
        argumentsOf(node).some((one) => /^(?::skip|skip:|:pending|pending:)/.test(one.text.slice(0, 20)))
      if (SUITE.test(method))
        return { suite: around.suite ? `${around.suite} > ${text}` : text, skipped: isSkipped, isCase: around.isCase }
      const isExample = CASE.test(method) && !node.child('receiver') && (around.suite !== undefined || around.isCase)
      if (isExample)
        findings.tests.push({
          name: text,
          line: node.line,
          suite: around.suite,
          skipped: isSkipped || beginsWithSkip(block.child('body')),
          asserts: asserts(block),
        })
      return around
    },
  )
}

function beginsWithSkip(body: SyntaxNode | undefined): boolean {
  return /^(?:skip|pending)\b/.test(body?.namedChildren[0]?.text.slice(0, 10) ?? '')
}
