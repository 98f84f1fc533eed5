import type { Findings } from '../findings.ts'
import { attributeName, attributesOf } from '../nodes/rust.ts'
import { type SyntaxNode, walk } from '../syntax-node.ts'
import { assertsIn } from './asserting.ts'

/** Functions that `cargo test` runs: `#[test]`, `#[tokio::test]`, `#[rstest]`, `#[test_case(…)]`. */
export function rustTests(root: SyntaxNode, findings: Findings): void {
  const functions = new Set(['function_item'])
  const asserts = assertsIn(root, { functions, calls: { call_expression: 'function' }, isAssertion })
  walk<string | null>(root, null, (node, suite) => {
    if (node.type === 'mod_item') return node.child('name')?.text ?? suite
    if (node.type !== 'function_item') return suite
    const attributes = attributesOf(node)
    const names = attributes.map((one) => attributeName(one).split('::').at(-1) ?? '')
    if (!names.some((name) => /^(?:test|rstest|test_case|quickcheck|wasm_bindgen_test|proptest)$/.test(name)))
      return suite
    const cases = names.filter((name) => name === 'case' || name === 'test_case').length
    findings.tests.push({
      name: node.child('name')?.text ?? '',
      line: node.line,
      suite: suite ?? undefined,
      skipped: names.includes('ignore'),
      asserts: names.includes('should_panic') || asserts(node.child('body')),
      cases: cases > 0 ? cases : undefined,
    })
    return suite
  })
}

function isAssertion(node: SyntaxNode): boolean {
  const name =
    node.type === 'macro_invocation'
      ? node.child('macro')?.text
      : node.type === 'call_expression'
        ? node.child('function')?.text.slice(-60)
        : undefined
  return name !== undefined && /assert|panic|expect|verify|check|matches|unreachable/.test(name)
}
