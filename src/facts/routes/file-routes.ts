import { literalOf } from '../ecmascript/text.ts'
import type { Findings } from '../findings.ts'
import { HTTP_METHODS, routePath } from '../route-path.ts'
import { type SyntaxNode, walk } from '../syntax-node.ts'

/** A folder layout that makes a route of a file. */
interface Layout {
  readonly framework: string
  readonly path: RegExp
  /** Does the file name its methods by exports, by its own name, or take all by its default export? */
  readonly methods: 'exports' | 'name' | 'default'
}

const LAYOUTS: readonly Layout[] = [
  { framework: 'nextjs', path: /(?:^|\/)app\/(?:(.*)\/)?route\.[jt]sx?$/, methods: 'exports' },
  { framework: 'nextjs', path: /(?:^|\/)pages\/(api(?:\/.+)?)\.[jt]sx?$/, methods: 'default' },
  { framework: 'sveltekit', path: /(?:^|\/)src\/routes\/(?:(.*)\/)?\+server\.[jt]s$/, methods: 'exports' },
  { framework: 'nuxt', path: /(?:^|\/)server\/(api\/.+)\.[jt]s$/, methods: 'name' },
  { framework: 'nuxt', path: /(?:^|\/)server\/routes\/(.+)\.[jt]s$/, methods: 'name' },
  { framework: 'astro', path: /(?:^|\/)src\/pages\/(.+)\.[jt]s$/, methods: 'exports' },
]

/** Is this a file whose path is a route? What that changes is the facts of its blob. */
export function fileRoute(path: string): string {
  for (const layout of LAYOUTS) {
    const found = layout.path.exec(path)
    if (found) return `${layout.framework} ${layout.methods} ${served(found[1] ?? '', layout)}`
  }
  return ''
}

/** Next.js, SvelteKit, Nuxt and Astro: routes by the path of the file. */
export function fileRoutes(path: string, root: SyntaxNode, findings: Findings): void {
  for (const layout of LAYOUTS) {
    const folder = layout.path.exec(path)?.[1] ?? ''
    if (!layout.path.test(path)) continue
    for (const { method, line, handler } of answers(layout, folder, root, findings)) {
      findings.routes.push({ method, path: served(folder, layout), on: '', handler, line, framework: layout.framework })
    }
  }
}

interface Answer {
  readonly method: string
  readonly line: number
  readonly handler?: string
}

function answers(layout: Layout, folder: string, root: SyntaxNode, findings: Findings): Answer[] {
  if (layout.methods === 'exports') {
    const own = findings.definitions.filter((one) => one.exported && one.container === undefined && isMethod(one.name))
    return [
      ...own.map((one) => ({ method: one.name === 'ALL' ? 'ANY' : one.name, line: one.line, handler: one.name })),
      ...passedOn(root).map((one) => ({ method: one.text, line: one.line, handler: one.text })),
    ]
  }
  const exported = root.children.find((one) => one.type === 'export_statement' && one.has('default'))
  const line = exported?.line ?? root.children.find((one) => /^module\.exports\s*=/.test(one.text.slice(0, 40)))?.line
  if (line === undefined) return []
  const named = /\.(\w+)$/.exec(folder)?.[1] ?? ''
  if (layout.methods === 'name') return [{ method: HTTP_METHODS.has(named) ? named.toUpperCase() : 'ANY', line }]
  const methods = comparedMethods(root)
  return (methods.length > 0 ? methods : ['ANY']).map((method) => ({ method, line, handler: 'default' }))
}

function isMethod(name: string): boolean {
  return name === 'ALL' || (name === name.toUpperCase() && HTTP_METHODS.has(name.toLowerCase()))
}

/** `export { GET, POST } from './handlers'` and `export { handler as GET }`. */
function passedOn(root: SyntaxNode): SyntaxNode[] {
  return root
    .all('export_statement')
    .flatMap((one) => one.of('export_clause')?.all('export_specifier') ?? [])
    .filter((one) => one.child('alias') !== undefined || one.parent?.parent?.child('source') !== undefined)
    .flatMap((one) => one.child('alias') ?? one.child('name') ?? [])
    .filter((name) => isMethod(name.text))
}

/** The methods that a handler for all asks for: `req.method === 'POST'`, `case 'POST':`. */
function comparedMethods(root: SyntaxNode): string[] {
  const methods = new Set<string>()
  walk(root, true, (node) => {
    const isCompared = node.type === 'binary_expression' || node.type === 'switch_case'
    for (const text of isCompared ? node.children.map(literalOf) : []) if (text && isMethod(text)) methods.add(text)
    return true
  })
  return [...methods].sort()
}

/** The path that a folder serves: groups in brackets and parallel slots leave no trace. */
function served(folder: string, layout: Layout): string {
  const parts = folder.split('/').filter((part) => part !== '' && !/^\(.*\)$/.test(part) && !part.startsWith('@'))
  const last =
    parts.at(-1)?.replace(layout.methods === 'name' ? /\.(?:get|post|put|patch|delete|head|options)$/ : /$^/, '') ?? ''
  const whole = last === 'index' ? parts.slice(0, -1) : [...parts.slice(0, -1), last]
  return routePath(`/${whole.filter((part) => part !== '').join('/')}`)
}
