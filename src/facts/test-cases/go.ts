import type { Findings } from '../findings.ts'
import { quoted } from '../read-table.ts'
import { type SyntaxNode, walk } from '../syntax-node.ts'
import { assertsIn } from './asserting.ts'

const ASSERTS =
  /^(?:(?:t|b|f|tb|s|suite|c|g)\.(?:Error|Fatal|Fail|Assert|Require|Equal|True|False|No|Nil|NotNil|Contains|Run$)|assert|require|is\.|cmp\.|qt\.|Expect|Ω|gomega|must|check|verify|expect)|\.(?:Should|Expect|Assert|Require)|[aA]ssert|[eE]xpect|[vV]erify/

/** Functions that `go test` runs (Test…, Fuzz…), methods of a testify suite, and Ginkgo's It. */
export function goTests(root: SyntaxNode, findings: Findings): void {
  const functions = new Set(['function_declaration', 'method_declaration'])
  const asserts = assertsIn(root, { functions, calls: { call_expression: 'function' }, isAssertion })
  walk<string>(root, '', (node, suite) => {
    if (node.type === 'function_declaration' || node.type === 'method_declaration')
      return declared(node, asserts, findings) ? '' : suite
    if (node.type !== 'call_expression') return suite
    const callee = node.child('function')?.text.slice(0, 40) ?? ''
    const title = node.child('arguments')?.of('interpreted_string_literal', 'raw_string_literal')
    if (!title || !/^(?:ginkgo\.)?[FPX]?(?:Describe|Context|When|It|Specify|Entry)$/.test(callee)) return suite
    const name = quoted(title)
    if (!/(?:It|Specify)$/.test(callee)) return suite === '' ? name : `${suite} > ${name}`
    findings.tests.push({
      name,
      line: node.line,
      suite: suite || undefined,
      skipped: /^(?:ginkgo\.)?[PX]/.test(callee),
      asserts: asserts(node),
    })
    return suite
  })
}

function declared(node: SyntaxNode, asserts: (body: SyntaxNode | undefined) => boolean, findings: Findings): boolean {
  const name = node.child('name')?.text ?? ''
  const parameters = node.child('parameters')?.text ?? ''
  const isMethod = node.type === 'method_declaration'
  if (
    !/^(?:Test|Fuzz)(?:$|[^a-z])/.test(name) ||
    name === 'TestMain' ||
    (isMethod ? parameters !== '()' : !/\btesting\.[TF]\b/.test(parameters))
  )
    return false
  const body = node.child('body')
  const first = body?.of('statement_list')?.namedChildren[0]
  const cases = body && subtests(body)
  findings.tests.push({
    name,
    line: node.line,
    suite: isMethod ? node.child('receiver')?.find((one) => one.type === 'type_identifier')?.text : undefined,
    skipped: /^\w+(?:\.T\(\))?\.(?:Skip|Skipf|SkipNow)\(/.test(first?.text.slice(0, 40) ?? ''),
    asserts: asserts(body),
    ...(cases ? { cases } : {}),
  })
  return true
}

/** Subtests of a test: each `t.Run` with a name of its own, and each entry of the literal table that a loop runs. */
function subtests(body: SyntaxNode): number {
  let named = 0
  let isLooped = false
  let table = 0
  walk<true>(body, true, (node) => {
    if (node.type === 'call_expression' && /^\w+\.Run$/.test(node.child('function')?.text.slice(0, 40) ?? '')) {
      const [title, run] = node.child('arguments')?.namedChildren ?? []
      if (title?.type === 'interpreted_string_literal') named++
      else if (run?.type === 'func_literal') isLooped = true
    }
    if (node.type === 'composite_literal' && /^(?:slice|array|map)_type$/.test(node.child('type')?.type ?? ''))
      table = Math.max(table, node.child('body')?.namedChildren.length ?? 0)
    return true
  })
  return named + (isLooped ? table : 0)
}

/** A call that asserts by its name, or that is given the test itself to fail it. */
function isAssertion(node: SyntaxNode): boolean {
  if (node.type !== 'call_expression') return false
  const given = node.child('arguments')?.namedChildren ?? []
  return (
    given.some((one) => /^(?:t|\w+\.T\(\))$/.test(one.text.slice(0, 40))) ||
    ASSERTS.test(node.child('function')?.text.slice(0, 120) ?? '')
  )
}
