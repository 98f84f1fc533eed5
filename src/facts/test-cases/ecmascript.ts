import { argumentsOf, isFunction, literalOf } from '../ecmascript/text.ts'
import type { Findings } from '../findings.ts'
import { type SyntaxNode, walk } from '../syntax-node.ts'
import { assertsIn } from './asserting.ts'

interface Suite {
  readonly title?: string
  readonly skipped: boolean
}

const SUITE =
  /^(?:test\.)?(f|x)?(?:describe|context|suite)(?:\.(?:only|skip|todo|serial|parallel|concurrent|sequential|shuffle|each|for|skipIf|runIf|configure|fixme))*$/
const CASE =
  /^(?:Deno\.)?(f|x)?(?:it|test|specify)(?:\.(?:only|skip|todo|fails|failing|concurrent|sequential|each|for|skipIf|runIf|fixme|ignore))*$/
const SKIPS = /^x|\.(?:skip|todo|fixme|ignore)\b/
const ASSERTS =
  /(?:^|[._])(?:assert|expect|should|verify|check|ensure|fail|throws|rejects|is|equal|deepEqual|ok|toBe|snapshot|plan)|^(?:cy|t)\.|Assert|Expect|Verify/

/** Test cases of Jest, Vitest, Mocha, Jasmine, node:test, Playwright, AVA-like `test('…', t => …)` and Deno. */
export function ecmascriptTests(root: SyntaxNode, findings: Findings): void {
  const functions = new Set(['function_declaration', 'variable_declarator', 'method_definition'])
  const asserts = assertsIn(root, { functions, calls: { call_expression: 'function' }, isAssertion })
  walk<Suite>(root, { skipped: false }, (node, suite) => {
    if (node.type !== 'call_expression') return suite
    const { name, cases } = calleeOf(node)
    const given = argumentsOf(node)
    const title =
      literalOf(given[0]) ??
      (given[0]?.type === 'template_string' || given[0]?.type === 'member_expression' || given[0]?.type === 'identifier'
        ? given[0].text.slice(0, 120)
        : undefined)
    const body = given.find(isFunction)
    if (SUITE.test(name) && body) {
      const own = title ?? ''
      return { title: suite.title ? `${suite.title} > ${own}` : own, skipped: suite.skipped || SKIPS.test(name) }
    }
    const isTest = CASE.test(name) && title !== undefined && (body || (/\.todo$/.test(name) && given.length === 1))
    if (!isTest) return suite
    findings.tests.push({
      name: title,
      line: node.line,
      suite: suite.title,
      skipped: suite.skipped || SKIPS.test(name),
      asserts: asserts(body),
      cases,
    })
    return suite
  })
}

/** `it.each([1, 2])('…')` and `` it.each`…`('…') `` are called by what their call gives. */
function calleeOf(node: SyntaxNode): { readonly name: string; readonly cases?: number } {
  const callee = node.child('function')
  const inner = callee?.type === 'call_expression' ? callee.child('function') : undefined
  if (!callee || !inner) return { name: callee?.text.slice(0, 60) ?? '' }
  const list = argumentsOf(callee)[0]
  const isList = list?.type === 'array' && !list.of('spread_element') && /\.(?:each|for)$/.test(inner.text)
  return { name: inner.text.slice(0, 60), cases: isList ? list.namedChildren.length : undefined }
}

function isAssertion(node: SyntaxNode): boolean {
  return node.type === 'call_expression' && ASSERTS.test(node.child('function')?.text.slice(0, 120) ?? '')
}
