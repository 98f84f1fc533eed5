import type { Definition, DefinitionKind, Import } from './facts.ts'
import { excerpt, type Findings, noteMarkers, noteString } from './findings.ts'
import { type SyntaxNode, walk } from './syntax-node.ts'

/** One definition that a node makes. What is left out is empty, false or taken from the node. */
export interface Part extends Partial<Definition> {
  readonly name: string
  readonly kind: DefinitionKind
}

/** The definition that a node stands in. */
export interface Scope {
  readonly container?: string
  readonly kind?: DefinitionKind
}

/** What the node types of a grammar mean, for languages whose definitions look alike. */
export interface Table {
  /** What a node defines. What stands in a node that makes one definition belongs to that. */
  readonly definitions: Readonly<Record<string, (node: SyntaxNode, scope: Scope) => Part | readonly Part[] | undefined>>
  /** Nodes that stand for a definition made elsewhere, such as an `impl`: the name that their insides belong to. */
  readonly scopes?: Readonly<Record<string, (node: SyntaxNode) => Scope>>
  readonly imports: Readonly<Record<string, (node: SyntaxNode) => Import | readonly Import[] | undefined>>
  readonly comments: ReadonlySet<string>
  readonly strings: ReadonlySet<string>
  readonly identifiers: ReadonlySet<string>
  /** Is this identifier a name that is made here, not used? Names of definitions are known already. */
  readonly declares: (node: SyntaxNode) => boolean
  readonly catchesAll: (node: SyntaxNode) => boolean
}

/** Reads all that a table tells of a tree. */
export function readTable(root: SyntaxNode, table: Table, findings: Findings): void {
  walk<Scope>(root, {}, (node, scope) => {
    const imports = table.imports[node.type]?.(node)
    if (imports) {
      findings.imports.push(...(isMany(imports) ? imports : [imports]))
      return undefined
    }
    note(node, table, findings)
    return define(node, scope, table, findings)
  })
}

function isMany<T>(one: T | readonly T[]): one is readonly T[] {
  return Array.isArray(one)
}

function define(node: SyntaxNode, scope: Scope, table: Table, findings: Findings): Scope {
  const made = table.definitions[node.type]?.(node, scope)
  if (!made) return table.scopes?.[node.type]?.(node) ?? scope
  const parts = isMany(made) ? made : [made]
  for (const part of parts) {
    findings.definitions.push({
      container: scope.container,
      // Annotations and attributes above belong to the node, but it is named further down.
      line: (node.child('name') ?? node).line,
      end: node.endLine,
      exported: true,
      decorators: [],
      bases: [],
      stub: false,
      ...part,
    })
  }
  return isMany(made) ? scope : { container: made.name, kind: made.kind }
}

function note(node: SyntaxNode, table: Table, findings: Findings): void {
  if (table.comments.has(node.type)) noteMarkers(findings, node.text, node.line)
  else if (table.strings.has(node.type)) noteString(findings, quoted(node))
  else if (table.identifiers.has(node.type)) {
    const isDefined = node.field === 'name' && node.parent !== undefined && node.parent.type in table.definitions
    if (!isDefined && !table.declares(node)) findings.uses.add(node.text)
  } else if (table.catchesAll(node)) findings.broadHandlers.add(node.line)
}

/** A string without its quotes, a symbol without its colon. */
export function quoted(node: SyntaxNode): string {
  const text = node.text
  if (node.type === 'simple_symbol') return text.slice(1)
  const found = /^[\w@$#]*?("""|["'`])([\s\S]*)\1#*$/.exec(text)
  return found?.[2] ?? text
}

/** A value as it is kept. */
export function valueIn(node: SyntaxNode | undefined): string | undefined {
  return node && excerpt(node.text)
}

/** What "not implemented" looks like where a language has no word of its own for it. */
export const UNMADE =
  /not[ _-]?(?:yet[ _-]?)?(?:been[ _-]?)?(?:implemented|supported)|unimplemented|implement me|\bTODO\b/i
