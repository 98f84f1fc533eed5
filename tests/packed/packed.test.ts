/**
 * The package as somebody gets it: packed, installed in an empty folder, run by every Node that it promises to run on
 * against a repository elsewhere. Needs the npm registry, for the packages it depends on and for those Nodes.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publint } from 'publint'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeDemo } from '../../scripts/demo.ts'

const ROOT = join(import.meta.dirname, '../..')
const home = mkdtempSync(join(tmpdir(), 'asbuilt-packed-'))
const installed = join(home, 'installed')
const demo = join(home, 'quayside')
const bin = join(installed, 'node_modules/asbuilt/bin/asbuilt.js')

/** The last releases of the lines that are promised; the binary packages need no install script. */
const NODES = { 20: '20.20.2', 22: '22.23.3' } as const

function npm(cwd: string, ...words: string[]): void {
  mkdirSync(cwd, { recursive: true })
  execFileSync('npm', [...words, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** Every file below a folder with its size and time: what a run must not change. */
function stateOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((path) => {
      const { size, mtimeMs } = statSync(join(folder, path))
      return `${path} ${size} ${mtimeMs}`
    })
}

beforeAll(() => {
  makeDemo(demo)
  npm(ROOT, 'pack', '--ignore-scripts', '--pack-destination', home)
  const tarball = readdirSync(home).find((name) => name.endsWith('.tgz')) ?? ''
  mkdirSync(installed)
  writeFileSync(join(installed, 'package.json'), '{"private":true}')
  npm(installed, 'install', join(home, tarball))
  const nodes = join(ROOT, '.cache/nodes')
  const platform = `node-${process.platform}-${process.arch}`
  const missing = Object.entries(NODES).filter(
    ([line]) => !existsSync(join(nodes, `node_modules/node${line}/bin/node`)),
  )
  if (missing.length > 0) {
    mkdirSync(nodes, { recursive: true })
    writeFileSync(join(nodes, 'package.json'), '{"private":true}')
    npm(
      nodes,
      'install',
      '--ignore-scripts',
      ...missing.map(([line, version]) => `node${line}@npm:${platform}@${version}`),
    )
  }
})

const nodes: readonly (readonly [string, string])[] = [
  ...Object.entries(NODES).map(
    ([line, version]) => [version, join(ROOT, `.cache/nodes/node_modules/node${line}/bin/node`)] as const,
  ),
  [process.versions.node, process.execPath],
]

/** The card of the demonstration, as each Node drew it. */
const cards: Buffer[] = []

describe.each(nodes)('on Node %s', (version, node) => {
  test('the main job runs, from a folder that nobody may write to', () => {
    expect(execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()).toBe(`v${version}`)
    // Root may write everywhere: that nothing has changed afterwards is what counts.
    execFileSync('chmod', ['-R', 'a-w', installed])
    const before = stateOf(installed)
    const folder = mkdtempSync(join(home, 'run-'))
    const { status, stdout, stderr } = spawnSync(node, [bin, '--repo', demo], { cwd: folder, encoding: 'utf8' })
    execFileSync('chmod', ['-R', 'u+w', installed])
    expect(stateOf(installed)).toEqual(before)
    cards.push(readFileSync(join(folder, 'site/embed/quayside/card.png')))
    expect({ status, stderr: stderr.split('\n').filter((line) => !/^v\d|^Open it/.test(line) && line !== '') }).toEqual(
      { status: 1, stderr: [] },
    )
    expect(stdout).toContain('api/payments.py — says 480 lines, has 13')
    expect(readFileSync(join(folder, 'site/quayside/index.html'), 'utf8')).toContain('Quayside')
  })

  test('it finds the grammars of the syntax trees', () => {
    const words = ['export', 'claims', '--repo', demo, '--ref', 'v1.0.0']
    const { stdout } = spawnSync(node, [bin, ...words], { encoding: 'utf8' })
    const symbols = stdout
      .split('\n')
      .filter(
        (line) => /"kind":"(?:symbol|endpoint|tests)"/.test(line) && /"strength":"(?:measured|present)"/.test(line),
      )
    expect(symbols.length).toBeGreaterThan(5)
  })

  test('what it collects is the same to the byte', () => {
    const folder = mkdtempSync(join(home, 'bytes-'))
    spawnSync(node, [bin, 'collect', '--repo', demo, '--ref', 'v1.0.0'], { cwd: folder })
    const file = 'content/snapshots/quayside/v1.0.0.json'
    const reference = mkdtempSync(join(home, 'reference-'))
    spawnSync(process.execPath, [join(ROOT, 'bin/asbuilt.js'), 'collect', '--repo', demo, '--ref', 'v1.0.0'], {
      cwd: reference,
    })
    expect(readFileSync(join(folder, file), 'utf8')).toBe(readFileSync(join(reference, file), 'utf8'))
  })
})

test('pictures are the same to the byte on each of them', () => {
  expect(cards.map((card) => card.equals(cards[0] ?? Buffer.alloc(0)))).toEqual([true, true, true])
})

test('an older Node is told what to do, in one line that works', () => {
  const text = readFileSync(bin, 'utf8')
  const old = text.replace(/process\.versions\.node/g, "'18.20.8'")
  const file = join(home, 'old.mjs')
  writeFileSync(file, old)
  const { status, stderr } = spawnSync(process.execPath, [file, 'collect'], { encoding: 'utf8' })
  expect(status).toBe(2)
  expect(stderr).toContain('npx --yes --package=node@24 --package=asbuilt -- asbuilt collect')
})

test('the package holds the licences of what is bundled, the schemas, and none of the sources', () => {
  const files = readdirSync(join(installed, 'node_modules/asbuilt'), { recursive: true, encoding: 'utf8' })
  expect(files).toContain(join('dist', 'THIRD-PARTY-LICENSES.txt'))
  expect(files).toContain(join('dist', 'fonts', 'OFL.txt'))
  expect(
    files.filter((path) => path.startsWith(join('public', 'schema')) && path.endsWith('.json')).length,
  ).toBeGreaterThan(1)
  expect(files.filter((path) => /(?<!\.d)\.ts$/.test(path))).toEqual([])
  const dependencies: unknown = JSON.parse(
    readFileSync(join(installed, 'node_modules/asbuilt/package.json'), 'utf8'),
  ).dependencies
  expect(Object.keys(Object(dependencies)).toSorted()).toEqual([
    '@resvg/resvg-wasm',
    '@vscode/tree-sitter-wasm',
    'web-tree-sitter',
  ])
})

test('the package is as registries and their readers expect it', async () => {
  const { messages } = await publint({ pkgDir: join(installed, 'node_modules/asbuilt'), strict: true, pack: false })
  expect(messages).toEqual([])
})
