import { type SyntaxNode, walk } from './syntax-node.ts'

/** What authors write into a body that only plays what it will do one day. */
const CONFESSION =
  /\b(?:TODO|FIXME|simulat(?:e[sd]?|ing|ion)|placeholder|mock(?:ed|s)?|dummy|fake|stub(?:bed)?|not (?:yet )?implemented|in (?:a )?(?:real|actual|production)(?: \w+)?, (?!use\b)|would (?:be|call|use|query|connect|send|fetch|store|upload|update|need)|for now)\b/i

/** Calls without effect on anything outside: logs, waits, clocks, conversions, random values. */
const QUIET =
  /^(?:(?:this\.|self\.)?_?(?:log|logger|logging|console)\b.*|print|(?:asyncio\.|time\.)?sleep|delay|wait|setTimeout|resolve|Promise(?:\.resolve)?|(?:datetime\.)*(?:now|utcnow|today)|Date(?:\.now)?|(?:Math|random|uuid|hashlib|secrets)\.\w+|uuidv?4|uuid4|str|int|float|len|round|min|max|list|dict|range|String|Number|.*\.(?:isoformat|toISOString|toString|hexdigest|encode|upper|lower|strftime|hex|random|slice|substring|toFixed))$/s

const CALLS = new Set(['call', 'call_expression', 'new_expression'])
/** Statements that change or pass on something. */
const EFFECTS = new Set([
  'augmented_assignment_expression',
  'with_statement',
  'yield',
  'yield_expression',
  'delete_statement',
])
const TARGETS = new Set(['attribute', 'subscript', 'member_expression', 'subscript_expression'])
const ASSIGNMENTS = new Set(['assignment', 'augmented_assignment', 'assignment_expression'])

/**
 * Does a function only pretend: its own comments say that it simulates, or that the real work is still to do, and it
 * calls nothing but logs, waits and values? One that does other work beside such a comment does not.
 */
export function pretends(definition: SyntaxNode): boolean {
  const body = definition.child('body')
  if (!body || !CONFESSION.test(definition.text)) return false
  // A comment before the first statement may stand outside the body.
  let confessed = definition.children.some(confesses)
  let works = false
  walk<true>(body, true, (node) => {
    confessed ||= confesses(node)
    works ||= hasEffect(node)
    return works ? undefined : true
  })
  return confessed && !works
}

function confesses(node: SyntaxNode): boolean {
  return node.type.endsWith('comment') && CONFESSION.test(node.text)
}

function hasEffect(node: SyntaxNode): boolean {
  if (CALLS.has(node.type)) return !QUIET.test((node.child('function') ?? node.child('constructor'))?.text ?? '')
  const target = ASSIGNMENTS.has(node.type) ? node.child('left')?.type : undefined
  return EFFECTS.has(node.type) || (target !== undefined && TARGETS.has(target))
}
