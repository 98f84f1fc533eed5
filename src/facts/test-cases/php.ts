import type { Findings } from '../findings.ts'
import { attributeName, attributesOf, basesOf } from '../nodes/php.ts'
import { quoted } from '../read-table.ts'
import { type SyntaxNode, walk } from '../syntax-node.ts'
import { assertsIn } from './asserting.ts'

const ASSERTS = /^(?:assert\w*|expect\w*|should\w*|see\w*|dontSee\w*|verify\w*|fail|must\w*|to[A-Z]\w*)$/

/** PHPUnit's methods (test*, @test, #[Test]) and Pest's it() and test(). */
export function phpTests(root: SyntaxNode, findings: Findings): void {
  const isAssertion = (node: SyntaxNode): boolean =>
    /_call_expression$/.test(node.type) && ASSERTS.test((node.child('name') ?? node.child('function'))?.text ?? '')
  const asserts = assertsIn(root, {
    functions: new Set(['method_declaration', 'function_definition']),
    calls: { member_call_expression: 'name', scoped_call_expression: 'name', function_call_expression: 'function' },
    isAssertion,
  })
  walk<string | null>(root, null, (node, suite) => {
    if (node.type === 'class_declaration')
      return basesOf(node).some((base) => /Test/.test(base)) ? (node.child('name')?.text ?? '') : null
    if (node.type === 'method_declaration' && suite !== null && isMarked(node)) {
      const body = node.child('body')
      const skipped = /markTestSkipped|markTestIncomplete/.test(body?.namedChildren[0]?.text.slice(0, 60) ?? '')
      const cases = attributesOf(node).filter((one) => attributeName(one) === 'TestWith').length
      findings.tests.push({
        name: node.child('name')?.text ?? '',
        line: node.child('name')?.line ?? node.line,
        suite,
        skipped,
        asserts: asserts(body),
        cases: cases > 0 ? cases : undefined,
      })
    }
    if (node.type === 'function_call_expression') pest(node, asserts, findings)
    return suite
  })
}

function isMarked(node: SyntaxNode): boolean {
  if (/^test/.test(node.child('name')?.text ?? '') || attributesOf(node).some((one) => attributeName(one) === 'Test'))
    return true
  const before = node.previous
  return before?.type === 'comment' && /@test\b/.test(before.text)
}

function pest(node: SyntaxNode, asserts: (body: SyntaxNode | undefined) => boolean, findings: Findings): void {
  const [title, body] = (node.child('arguments')?.namedChildren ?? []).map((one) => one.namedChildren.at(-1))
  if (
    !/^(?:it|test)$/.test(node.child('function')?.text ?? '') ||
    title?.type !== 'string' ||
    !/function$/.test(body?.type ?? '')
  )
    return
  let skipped = false
  for (let outer = node.parent; outer?.type === 'member_call_expression'; outer = outer.parent)
    skipped ||= /^(?:skip|todo)$/.test(outer.child('name')?.text ?? '')
  findings.tests.push({ name: quoted(title), line: node.line, skipped, asserts: asserts(body) })
}
