import { type SyntaxNode, walk } from '../syntax-node.ts'

/** How a language asserts. */
export interface Asserting {
  /** Types of nodes that define a function with a name and a body. */
  readonly functions: ReadonlySet<string>
  /** Types of calls, with the field of what they call. */
  readonly calls: Readonly<Record<string, string>>
  readonly isAssertion: (node: SyntaxNode) => boolean
}

/**
 * Does a body assert, by itself or through a function of the same file that does?
 * @param root the tree of the file
 */
export function assertsIn(
  root: SyntaxNode,
  { functions, calls, isAssertion }: Asserting,
): (body: SyntaxNode | undefined) => boolean {
  const bodies: { readonly name: string; readonly body: SyntaxNode }[] = []
  walk(root, true, (node) => {
    const body = functions.has(node.type) ? (node.child('body') ?? node.child('value')) : undefined
    if (body) bodies.push({ name: node.child('name')?.text ?? '', body })
    return true
  })
  const asserting = new Set<string>()
  const asserts = (body: SyntaxNode): boolean =>
    body.find((node) => {
      if (isAssertion(node)) return true
      const callee = calls[node.type]
      const name =
        callee && asserting.size > 0 ? /(\w+)$/.exec(node.child(callee)?.text.slice(-80) ?? '')?.[1] : undefined
      return name !== undefined && asserting.has(name)
    }) !== undefined
  // A helper may call a helper; deeper nests of them are rare.
  for (let pass = 0; pass < 2; pass++)
    for (const { name, body } of bodies) if (!asserting.has(name) && asserts(body)) asserting.add(name)
  return (body) => body !== undefined && asserts(body)
}
