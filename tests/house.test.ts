/** The rules of the house that a machine can hold: see shared design "house". */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { KINDS } from '../src/schema/claim.ts'
import { eachNode, lineOf, ROOT, readSources, type SourceFile } from './support/sources.ts'

const sources = readSources('src/**/*.{ts,astro}')
const scripts = readSources('scripts/**/*.ts').filter(({ path }) => !path.startsWith('scripts/demo/'))

interface Wall {
  /** Folders or files of src that may be imported; the own folder may always be. */
  readonly from: readonly string[]
  /** The same, for types only. */
  readonly types?: readonly string[]
  /** Packages and Node modules; a trailing * stands for the rest of the name. */
  readonly outside: readonly string[]
}

const MARKDOWN = ['remark', 'remark-*', 'unified', 'unist*', 'mdast*', 'micromark*', 'vfile*']
const FORMATS = ['yaml', 'smol-toml', 'fast-xml-parser', 're2js', '@secretlint/*']

const WALLS: Readonly<Record<string, Wall>> = {
  schema: { from: [], outside: ['zod'] },
  'errors.ts': { from: [], outside: [] },
  tree: { from: ['schema', 'errors.ts'], outside: ['node:*', 'fast-glob', 'picomatch'] },
  facts: {
    from: ['schema'],
    types: ['tree'],
    outside: [
      'web-tree-sitter',
      '@vscode/tree-sitter-wasm',
      'node:fs',
      'node:module',
      'node:v8',
      'node:worker_threads',
    ],
  },
  store: { from: ['facts/fact-source.ts'], types: ['facts'], outside: ['node:crypto', 'node:fs', 'node:path'] },
  claims: { from: ['schema'], outside: [...MARKDOWN, 'rehype*', 'hast*', 'node:crypto'] },
  resolve: { from: ['schema'], types: ['tree'], outside: [] },
  verdicts: { from: ['schema'], outside: [] },
  evidence: { from: ['schema'], types: ['tree', 'facts'], outside: FORMATS },
  snapshot: { from: ['schema', 'errors.ts'], outside: ['node:fs', 'node:fs/promises', 'node:path'] },
  'content.config.ts': { from: ['schema'], outside: ['astro:*', 'astro/*'] },
  // Asked before anything is read: a run without news must not load the rest.
  'inputs.ts': {
    from: ['schema', 'snapshot/canonical.ts', 'verdicts/rules.ts'],
    types: ['tree'],
    outside: ['node:crypto'],
  },
  'provenance.ts': { from: ['schema', 'snapshot'], types: ['tree'], outside: ['node:crypto'] },
  'judge-all.ts': { from: ['schema', 'verdicts'], outside: [] },
  'quotations.ts': { from: ['schema', 'claims', 'resolve', 'verdicts'], types: ['tree'], outside: [] },
  // What threads read of blobs, whatever room it is for.
  'blob-readers.ts': {
    from: ['facts', 'claims/discover.ts', 'evidence/technology/manifests.ts', 'verdicts/rules.ts'],
    outside: [],
  },
  'read-worker.ts': { from: ['facts', 'blob-readers.ts'], outside: ['node:worker_threads'] },
  'pipeline.ts': {
    from: [
      'schema',
      'blob-readers.ts',
      'judge-all.ts',
      'quotations.ts',
      'errors.ts',
      'inputs.ts',
      'tree',
      'facts',
      'claims',
      'resolve',
      'evidence',
      'verdicts',
      'snapshot',
    ],
    outside: ['node:crypto', 'node:timers/promises'],
  },
  views: {
    from: ['schema', 'plan', 'snapshot/diff.ts', 'snapshot/claim-life.ts', 'verdicts'],
    outside: ['d3-array', 'd3-format', 'node:crypto'],
  },
  // The documentation prints a collector as it is in the source.
  docs: { from: ['evidence/reference.ts?raw'], types: ['views'], outside: [] },
  charts: { from: [], types: ['views'], outside: ['d3', 'd3-*'] },
  typeset: { from: ['schema', 'views', 'charts'], outside: [...MARKDOWN, 'rehype*', 'hast*', 'shiki*'] },
  site: {
    from: ['schema', 'errors.ts', 'snapshot', 'views', 'typeset', 'styles', 'enhance', 'docs'],
    outside: ['node:*', 'astro:*', 'astro/*', 'yaml', '@resvg/resvg-wasm'],
  },
  // For other Astro sites: it meets the compiled pages only at run time.
  integration: {
    from: ['errors.ts'],
    types: ['site'],
    outside: ['node:*', 'astro', '@astrojs/starlight/*', 'virtual:asbuilt*'],
  },
  // Of the text of a document alone: what it sets down for whoever decides.
  plan: { from: [], outside: [] },
  components: { from: ['views', 'charts', 'typeset', 'schema'], outside: ['astro', 'astro:*'] },
  layouts: { from: ['views', 'charts', 'components', 'styles', 'schema'], outside: ['astro', 'astro:*'] },
  // The one file of the site's half that looks into the registries of the other, for the page about the method.
  'method.ts': { from: ['claims/patterns', 'evidence/code/rules'], outside: [] },
  pages: {
    from: ['views', 'charts', 'components', 'layouts', 'typeset', 'schema', 'site', 'method.ts', 'docs'],
    outside: ['astro', 'astro:*'],
  },
}

/** Source files of more than 300 lines, and why each is one thing. */
const LONG: Readonly<Record<string, string>> = {
  'src/claims/markdown/blocks.ts': 'one pass over the blocks of a document: each kind of block knows its neighbours',
  'src/claims/markdown/inline.ts': 'one pass over the inline marks of a line, with their offsets',
  'src/claims/passages.ts': 'one walk from blocks to passages: sections, items and tables share its state',
  'src/claims/patterns/arithmetic.ts': 'one reader for each way in which documents add up, with its examples',
  'src/claims/patterns/count.ts': 'the noun of a number, with its examples',
  'src/claims/patterns/path.ts': 'a path and what is said of it, with its examples',
  'src/claims/words/en.ts': 'the words of one language in one table, for a speaker to read and correct',
  'src/evidence/code/glossary.ts': 'a dictionary: one line a word, to be corrected by whoever speaks the language',
  'src/evidence/code/concepts/table.ts': 'a table: one entry a term, to be corrected by whoever knows the field',
  'src/evidence/technology/known-libraries.ts': 'a table: one line a library, to be corrected by whoever uses it',
  'src/facts/ecmascript/definitions.ts': 'one table of what defines a name in ECMAScript and TypeScript',
  'src/facts/languages/dart.ts': 'a reader of tokens: no grammar of this language loads with the parser',
  'src/facts/routes/ecmascript.ts': 'the dozen frameworks of one language, which share their receivers',
  'src/facts/routes/python.ts': 'the frameworks of one language, which share their receivers',
  'src/facts/tokens/declarations.ts': 'declarations of three languages by their tokens, in one walk',
}

/** Type assertions that nothing but an assertion can say, and why. */
const ASSERTIONS: Readonly<Record<string, string>> = {
  'src/claims/lexicon.ts':
    'Object.entries and fromEntries forget the keys of a record that has one for each language and role',
  'src/evidence/room.ts': 'a map keyed by the function that makes its value: no type says so',
  'src/tree/glob.ts': 'fast-glob wants all overloads of the functions of node:fs, and calls one',
  'scripts/cli/command.ts': 'parseArgs was called with the options that the type is made from',
}

describe('import walls', () => {
  test('every folder of src has its wall', () => {
    const rooms = new Set(sources.map(({ path }) => roomOf(path)))
    expect([...rooms].filter((room) => !(room in WALLS) && room !== 'env.d.ts')).toEqual([])
  })

  test('no file reaches over its wall', () => {
    const broken = sources.flatMap((file) => {
      const wall = WALLS[roomOf(file.path)]
      if (!wall) return []
      return file.imports
        .filter(({ from, typeOnly }) => !allowed(roomOf(file.path), wall, from, typeOnly))
        .map(({ from, typeOnly }) => `${file.path} imports ${from}${typeOnly ? ' (types)' : ''}`)
    })
    expect(broken).toEqual([])
  })

  test('no two files import one another in a circle', () => {
    expect(circles(sources)).toEqual([])
  })

  test('only the tree starts processes', () => {
    const starters = sources.filter(({ imports }) => imports.some(({ from }) => /^(?:node:)?child_process$/.test(from)))
    expect(starters.filter(({ path }) => roomOf(path) !== 'tree').map(({ path }) => path)).toEqual([])
  })
})

describe('house style', () => {
  test('files are kebab-case, components PascalCase, and no file is called after nothing', () => {
    const bad = [...sources, ...scripts].filter(({ path }) => {
      const name = basename(path)
      const parts = path.split('/').slice(0, -1)
      if (
        /^(?:utils?|helpers?|common|misc)\b/.test(name) ||
        parts.some((part) => /^(?:utils?|helpers?|common|misc)$/.test(part))
      )
        return true
      if (/^src\/pages\//.test(path) || name === 'env.d.ts') return false
      return name.endsWith('.astro')
        ? !/^[A-Z][A-Za-z0-9]*\.astro$/.test(name)
        : !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)?\.ts$/.test(name)
    })
    expect(bad.map(({ path }) => path)).toEqual([])
  })

  test('no any, no assertions but the listed ones, no !', () => {
    const found = [...sources, ...scripts].flatMap((file) => {
      const places: string[] = []
      eachNode(file.syntax, (node) => {
        if (node.kind === ts.SyntaxKind.AnyKeyword) places.push(`${lineOf(file, node)} any`)
        if (ts.isNonNullExpression(node)) places.push(`${lineOf(file, node)} !`)
        if (ts.isTypeAssertionExpression(node) || (ts.isAsExpression(node) && node.type.getText() !== 'const'))
          if (!(file.path in ASSERTIONS)) places.push(`${lineOf(file, node)} as`)
      })
      return places
    })
    expect(found).toEqual([])
  })

  test('no clock, locale, chance or environment decides anything in src', () => {
    const banned = /^(?:Date\.now|Math\.random|process\.env|process\.cwd|performance\.now|process\.hrtime)$/
    const found = sources.flatMap((file) => {
      const places: string[] = []
      eachNode(file.syntax, (node) => {
        if (ts.isPropertyAccessExpression(node)) {
          if (banned.test(node.getText()) && !mayKnowItsMachine(file, node))
            places.push(`${lineOf(file, node)} ${node.getText()}`)
          if (/^(?:localeCompare|toLocale\w+)$/.test(node.name.text))
            places.push(`${lineOf(file, node)} ${node.name.text}`)
        }
        if (ts.isIdentifier(node) && node.text === 'Intl') places.push(`${lineOf(file, node)} Intl`)
        if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
          places.push(`${lineOf(file, node)} new Date()`)
      })
      return places
    })
    expect(found).toEqual([])
  })

  test('a module keeps no state: what a module declares is never assigned again', () => {
    const found = sources.flatMap((file) =>
      file.syntax.statements.flatMap((statement) =>
        ts.isVariableStatement(statement) && !(statement.declarationList.flags & ts.NodeFlags.Const)
          ? [lineOf(file, statement)]
          : [],
      ),
    )
    expect(found).toEqual([])
  })

  test('files are short: the median below 100 lines, none above 300 without a reason', () => {
    const lengths = sources.map(({ lines }) => lines).toSorted((a, b) => a - b)
    expect(lengths[lengths.length >> 1]).toBeLessThan(100)
    const long = [...sources, ...scripts].filter(({ path, lines }) => lines > 300 && !(path in LONG))
    expect(long.map(({ path, lines }) => `${path} has ${lines} lines`)).toEqual([])
  })
})

describe('registries', () => {
  /** Settled from the documents themselves, in verdicts/. */
  const SETTLED_BY_DOCUMENTS: readonly string[] = ['arithmetic', 'contradiction', 'rollup', 'status']

  test('every kind of claim has its collector: a file, a line in the registry, a test', () => {
    const registry = readFileSync(join(ROOT, 'src/evidence/index.ts'), 'utf8')
    const lacking = KINDS.filter((kind) => !SETTLED_BY_DOCUMENTS.includes(kind)).flatMap((kind) => [
      ...(existsSync(join(ROOT, `src/evidence/${kind}.ts`)) ? [] : [`src/evidence/${kind}.ts`]),
      ...(registry.includes(`'./${kind}.ts'`) ? [] : [`${kind} in src/evidence/index.ts`]),
      ...(testsOf('evidence').some((text) => text.includes(`evidence/${kind}.ts`))
        ? []
        : [`a test of src/evidence/${kind}.ts`]),
    ])
    expect(lacking).toEqual([])
  })

  test.each(registriesOf())('%s leaves out no file beside it that nobody else uses', (index) => {
    const folder = index.replace(/\/index\.ts$/, '')
    const used = new Set(sources.flatMap(({ imports }) => imports.map(({ from }) => from)))
    const beside = sources.map(({ path }) => path).filter((path) => path.startsWith(`${folder}/`) && path !== index)
    const entries = beside.filter((path) => !path.slice(folder.length + 1).includes('/'))
    expect(entries.filter((path) => !used.has(path))).toEqual([])
  })
})

/** Every folder with a registry. */
function registriesOf(): string[] {
  return sources.map(({ path }) => path).filter((path) => path.endsWith('/index.ts'))
}

function testsOf(room: string): string[] {
  return globSync(`tests/${room}/**/*.ts`, { cwd: ROOT }).map((path) => readFileSync(join(ROOT, path), 'utf8'))
}

/** `src/claims/patterns/x.ts` is of the room `claims`; `src/errors.ts` is its own. */
function roomOf(path: string): string {
  return path.split('/')[1] ?? ''
}

function allowed(room: string, wall: Wall, from: string, typeOnly: boolean): boolean {
  if (!from.startsWith('src/')) {
    if (from.startsWith('.') || from.startsWith('scripts/') || from.startsWith('tests/')) return false
    return wall.outside.some((name) => (name.endsWith('*') ? from.startsWith(name.slice(0, -1)) : from === name))
  }
  const inside = (places: readonly string[]) =>
    places.some((place) => from === `src/${place}` || from.startsWith(`src/${place}/`))
  return inside([room]) || inside(wall.from) || (typeOnly && inside(wall.types ?? []))
}

/** The tree may know its environment: it starts git. So may the development server, which is no part of a result. */
function mayKnowItsMachine({ path }: SourceFile, node: ts.Node): boolean {
  return roomOf(path) === 'tree' && /^process\.env$/.test(node.getText())
}

function circles(files: readonly SourceFile[]): string[] {
  const imports = new Map(
    files.map(({ path, imports }) => [path, imports.filter(({ typeOnly }) => !typeOnly).map(({ from }) => from)]),
  )
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    if (trail.includes(path) || done.has(path)) return
    for (const next of imports.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const { path } of files) visit(path, [])
  return found
}
