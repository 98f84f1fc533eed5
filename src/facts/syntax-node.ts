/** The text of one blob, with the lines that its offsets fall on. */
export class Source {
  readonly text: string
  readonly #starts: number[] = [0]

  constructor(text: string) {
    this.text = text
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1)
  }

  /** The 1-based line that holds an offset in UTF-16 units. */
  lineAt(offset: number): number {
    let low = 0
    let high = this.#starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** A node of a syntax tree that no longer needs the parser: named nodes and keywords, without punctuation. */
export class SyntaxNode {
  readonly type: string
  readonly field: string | undefined
  readonly named: boolean
  readonly start: number
  readonly end: number
  readonly source: Source
  readonly parent: SyntaxNode | undefined
  readonly children: SyntaxNode[] = []
  /** Its place among its parent's children. */
  readonly index: number

  constructor(
    at: { type: string; field: string | undefined; named: boolean; start: number; end: number },
    source: Source,
    parent: SyntaxNode | undefined,
  ) {
    this.type = at.type
    this.field = at.field
    this.named = at.named
    this.start = at.start
    this.end = at.end
    this.source = source
    this.parent = parent
    this.index = parent?.children.length ?? 0
  }

  get text(): string {
    return this.source.text.slice(this.start, this.end)
  }

  get line(): number {
    return this.source.lineAt(this.start)
  }

  /** The last line; a node that ends behind a newline ends on the line before. */
  get endLine(): number {
    return this.source.lineAt(Math.max(this.start, this.end - 1))
  }

  get namedChildren(): SyntaxNode[] {
    return this.children.filter((child) => child.named && !child.type.endsWith('comment'))
  }

  /** The first child in a field of the grammar. */
  child(field: string): SyntaxNode | undefined {
    return this.children.find((child) => child.field === field)
  }

  /** The first child of one of the types. */
  of(...types: string[]): SyntaxNode | undefined {
    return this.children.find((child) => types.includes(child.type))
  }

  all(...types: string[]): SyntaxNode[] {
    return this.children.filter((child) => types.includes(child.type))
  }

  /** Does it have a keyword, such as `async` or `static`, as a child? */
  has(keyword: string): boolean {
    return this.children.some((child) => !child.named && child.type === keyword)
  }

  /** The sibling before it. */
  get previous(): SyntaxNode | undefined {
    return this.parent?.children[this.index - 1]
  }

  /** The nearest ancestor of one of the types. */
  above(...types: string[]): SyntaxNode | undefined {
    for (let node = this.parent; node; node = node.parent) if (types.includes(node.type)) return node
    return undefined
  }

  /** The first node that satisfies the test, itself included, in document order. */
  find(test: (node: SyntaxNode) => boolean): SyntaxNode | undefined {
    let found: SyntaxNode | undefined
    walk<true>(this, true, (node) => {
      if (found) return undefined
      if (test(node)) found = node
      return true
    })
    return found
  }
}

/**
 * Visits a tree from the top, in document order, without recursion, so that no depth of nesting is too deep.
 * `visit` gives the scope of the children, or undefined to leave them out.
 */
export function walk<S>(root: SyntaxNode, scope: S, visit: (node: SyntaxNode, scope: S) => S | undefined): void {
  const stack: { node: SyntaxNode; scope: S }[] = [{ node: root, scope }]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const inner = visit(next.node, next.scope)
    if (inner === undefined) continue
    for (let at = next.node.children.length - 1; at >= 0; at--) {
      const node = next.node.children[at]
      if (node) stack.push({ node, scope: inner })
    }
  }
}
