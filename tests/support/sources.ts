import { globSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import ts from 'typescript'

/** The root of this repository. */
export const ROOT = join(import.meta.dirname, '../..')

export interface SourceImport {
  /** A path from the root for a relative import, else the specifier: `node:fs`, `zod`. */
  readonly from: string
  readonly typeOnly: boolean
}

export interface SourceFile {
  /** From the root, with forward slashes. */
  readonly path: string
  readonly lines: number
  readonly imports: readonly SourceImport[]
  readonly syntax: ts.SourceFile
}

/** Source files below folders, in ascending order. Of an Astro file it is the script between the fences. */
export function readSources(pattern: string): readonly SourceFile[] {
  return globSync(pattern, { cwd: ROOT })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8')
      const script = path.endsWith('.astro') ? (/^---\r?\n([\s\S]*?)^---/m.exec(text)?.[1] ?? '') : text
      const syntax = ts.createSourceFile(path, script, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
      return { path, lines: text.split('\n').length - 1, imports: importsOf(path, syntax), syntax }
    })
}

/** Calls `visit` for every node of a file. */
export function eachNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => eachNode(child, visit))
}

export function lineOf(file: SourceFile, node: ts.Node): string {
  return `${file.path}:${file.syntax.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}

function importsOf(path: string, syntax: ts.SourceFile): SourceImport[] {
  const found: SourceImport[] = []
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteral(specifier)) return
    const relative = specifier.text.startsWith('.')
    found.push({ from: relative ? posix.join(dirname(path), specifier.text) : specifier.text, typeOnly })
  }
  eachNode(syntax, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, onlyTypes(node.importClause))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false)
  })
  return found
}

function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause || clause.isTypeOnly) return clause?.isTypeOnly ?? false
  const names = clause.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : []
  return clause.name === undefined && names.length > 0 && names.every((name) => name.isTypeOnly)
}
