import type { Findings } from '../findings.ts'
import type { GrammarReader, Language } from '../languages/language.ts'
import type { SyntaxNode } from '../syntax-node.ts'
import { readEcmascript } from './read.ts'

/** A file that is one component: markup with a script in it, which is read as TypeScript. */
export function singleFile(id: string, extension: string, frontMatter: boolean): Language {
  const reader: GrammarReader = {
    by: 'grammar',
    grammar: '@vscode/tree-sitter-wasm/wasm/tree-sitter-typescript.wasm',
    part: (text) => scriptOf(text, frontMatter),
    read(root, findings, path, text) {
      component(path, text, root, findings)
      readEcmascript(root, findings, path)
    },
  }
  return { id, version: 1, extensions: [extension], trait: baseName, reader }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
}

interface Span {
  readonly from: number
  readonly to: number
}

/** The text with all but its scripts blanked out, so that lines and offsets stay. */
function scriptOf(text: string, frontMatter: boolean): string {
  const front = frontMatter ? frontOf(text) : []
  const scripts = elements(text, 'script').filter(
    ({ tag }) => !/\btype=["'](?:application\/(?:ld\+)?json|text\/)/i.test(tag),
  )
  let at = 0
  let kept = ''
  for (const { from, to } of [...front, ...scripts.map(({ inner }) => inner)]) {
    if (from < at) continue
    kept += blank(text.slice(at, from)) + text.slice(from, to)
    at = to
  }
  return kept + blank(text.slice(at))
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

/** What stands between the two fences at the top of an Astro file. */
function frontOf(text: string): Span[] {
  const open = /^\s*---\r?\n/.exec(text)?.[0].length
  const close = open === undefined ? -1 : text.indexOf('\n---', open - 1)
  return open === undefined || close < 0 ? [] : [{ from: open, to: close + 1 }]
}

/** The elements of one name, in one pass: an open one without an end ends the search. */
function elements(text: string, name: string): { readonly tag: string; readonly inner: Span; readonly outer: Span }[] {
  const lower = text.toLowerCase()
  const found: { tag: string; inner: Span; outer: Span }[] = []
  for (let at = lower.indexOf(`<${name}`); at !== -1; at = lower.indexOf(`<${name}`, at + 1)) {
    const from = lower.indexOf('>', at) + 1
    const to = from === 0 ? -1 : lower.indexOf(`</${name}`, from)
    if (to === -1) return found
    found.push({ tag: text.slice(at, Math.min(from, at + 500)), inner: { from, to }, outer: { from: at, to } })
    at = to
  }
  return found
}

/** The text without its scripts and styles. */
function markupOf(text: string): string {
  let at = frontOf(text)[0]?.to ?? 0
  let kept = ''
  const hidden = ['script', 'style'].flatMap((name) => elements(text, name)).sort((a, b) => a.outer.from - b.outer.from)
  for (const { outer } of hidden) {
    if (outer.from > at) kept += text.slice(at, outer.from)
    at = Math.max(at, outer.to)
  }
  return kept + text.slice(at)
}

/** The file itself is the component, and its markup uses others. */
function component(path: string, text: string, root: SyntaxNode, findings: Findings): void {
  const name = baseName(path)
  if (/^[A-Z]/.test(name)) {
    findings.definitions.push({
      name,
      kind: 'function',
      line: 1,
      end: root.source.lineAt(Math.max(0, text.length - 1)),
      exported: true,
      decorators: [],
      bases: [],
      stub: false,
      role: 'component',
    })
  }
  const markup = markupOf(text)
  for (const found of markup.matchAll(/<([A-Z][\w.]*|[a-z]+-[\w-]+)|[@:](\w[\w-]*)=/g))
    findings.uses.add(found[1] ?? found[2] ?? '')
  // Names in what the markup computes: `{{ name }}`, `{name}`, `@click="go"`, `:items="rows"`, `v-if="open"`.
  for (const found of markup.matchAll(/(?:\{|[@:#][\w.:-]+=["']|\bv-[\w.:-]+=["'])([^"'{}]{1,200})/g)) {
    for (const name of found[1]?.matchAll(/[A-Za-z_$][\w$]*/g) ?? []) findings.uses.add(name[0])
  }
}
