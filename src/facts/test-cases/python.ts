import type { Findings } from '../findings.ts'
import { type SyntaxNode, walk } from '../syntax-node.ts'
import { assertsIn } from './asserting.ts'

/** Files that pytest, unittest and Django look into by default: test_x.py, x_test.py, tests.py. */
export function isPythonTestFile(path: string): boolean {
  return /(?:^|\/)(?:test_[^/]*|[^/]*_tests?|tests?)\.py$/.test(path)
}

const SKIP = /^(?:pytest\.mark|unittest|mark)?\.?skip$/
const ASSERTS = /^(?:.*\.)?_*(?:assert|expect|should|verify|check|ensure|fail|raises|warns|must|validate|compare)/i

/** Test functions and methods outside of other functions. */
export function pythonTests(root: SyntaxNode, findings: Findings, testFile: boolean): void {
  const asserts = assertsIn(root, {
    functions: new Set(['function_definition']),
    calls: { call: 'function' },
    isAssertion,
  })
  const skipped = skipsModule(root)
  walk(root, true, (node) => {
    if (node.type !== 'function_definition') return true
    pythonTest(node, { findings, testFile, asserts, skipped })
    return undefined
  })
}

interface Reading {
  readonly findings: Findings
  readonly testFile: boolean
  readonly asserts: (body: SyntaxNode | undefined) => boolean
  /** Is the whole file skipped? */
  readonly skipped: boolean
}

/**
 * Keeps a function or method if pytest or unittest would run it: test* in a test file, in a class Test* or a TestCase.
 * A fixture of that name is none.
 */
function pythonTest(node: SyntaxNode, { findings, testFile, asserts, skipped }: Reading): void {
  const name = node.child('name')?.text ?? ''
  if (!name.startsWith('test')) return
  const decorators = decoratorsOf(node)
  if (decorators.some((decorator) => /fixture$/.test(nameOf(decorator)))) return
  const owner = node.above('class_definition')
  const suite = owner?.child('name')?.text
  const bases = owner?.child('superclasses')?.text ?? ''
  const isCase = /Test/.test(bases)
  if (owner ? !isCase && !(testFile && suite?.startsWith('Test')) : !testFile) return
  const all = owner ? [...decorators, ...decoratorsOf(owner)] : decorators
  const body = node.child('body')
  findings.tests.push({
    name,
    line: node.line,
    suite,
    skipped: skipped || all.some((decorator) => SKIP.test(nameOf(decorator))) || beginsWithSkip(body),
    asserts: asserts(body),
    cases: casesOf(all),
  })
}

function decoratorsOf(node: SyntaxNode): SyntaxNode[] {
  return node.parent?.type === 'decorated_definition' ? node.parent.all('decorator') : []
}

function nameOf(decorator: SyntaxNode): string {
  const expression = decorator.namedChildren[0]
  return (expression?.type === 'call' ? expression.child('function') : expression)?.text ?? ''
}

function isAssertion(node: SyntaxNode): boolean {
  return (
    node.type === 'assert_statement' ||
    (node.type === 'call' && ASSERTS.test(lastName(node.child('function')?.text ?? '')))
  )
}

function lastName(callee: string): string {
  return callee.slice(callee.lastIndexOf('.') + 1)
}

function beginsWithSkip(body: SyntaxNode | undefined): boolean {
  const first = body?.namedChildren.find((one) => one.namedChildren[0]?.type !== 'string')
  const call = first?.type === 'expression_statement' ? first.namedChildren[0] : undefined
  return call?.type === 'call' && /^(?:pytest\.skip|self\.skipTest)$/.test(call.child('function')?.text ?? '')
}

/** `pytestmark = pytest.mark.skip(…)` at the top of the file. */
function skipsModule(root: SyntaxNode): boolean {
  return root.children.some((statement) => {
    const assignment = statement.type === 'expression_statement' ? statement.of('assignment') : undefined
    return (
      assignment?.child('left')?.text === 'pytestmark' &&
      /^\[?\s*pytest\.mark\.skip\b/.test(assignment.child('right')?.text ?? '')
    )
  })
}

/** The product of the literal lists of pytest.mark.parametrize; undefined if there is none or one is computed. */
function casesOf(decorators: readonly SyntaxNode[]): number | undefined {
  let cases: number | undefined
  for (const decorator of decorators) {
    if (!/parametrize$/.test(nameOf(decorator))) continue
    const values = decorator.namedChildren[0]?.child('arguments')?.namedChildren[1]
    const list = values?.type === 'keyword_argument' ? values.child('value') : values
    if (!list || !/^(?:list|tuple)$/.test(list.type) || list.of('list_splat')) return undefined
    cases = (cases ?? 1) * list.namedChildren.length
  }
  return cases
}
