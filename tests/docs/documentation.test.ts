/** What the documentation says is what there is: its examples are run, its configurations read, its pages printed. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readConfiguration } from '../../scripts/cli/configuration.ts'
import { commands } from '../../scripts/commands/index.ts'
import { makeDemo } from '../../scripts/demo.ts'
import { printedPages } from '../../scripts/reference.ts'
import { texts } from '../../src/docs/texts.ts'
import { DOC_PAGES, documentationOf } from '../../src/views/docs.ts'
import { sitePaths } from '../../src/views/site-paths.ts'
import { harbour } from '../support/harbour.ts'
import { contentOf, HARBOUR, place, projectOf } from '../support/site-content.ts'

const FOLDER = join(import.meta.dirname, '../../src/docs')
const BIN = join(import.meta.dirname, '../../bin/asbuilt.js')
const home = mkdtempSync(join(tmpdir(), 'asbuilt-docs-'))

interface Block {
  readonly page: string
  readonly language: string
  readonly text: string
}

const blocks: readonly Block[] = DOC_PAGES.flatMap((page) =>
  [...texts[page].matchAll(/^```(\S*)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
    page,
    language,
    text,
  })),
)

/** A working folder as the examples have it: a repository, and another beside it. */
function workingFolder(): string {
  const root = mkdtempSync(join(home, 'session-'))
  for (const name of ['quayside', 'shop']) {
    cpSync(join(home, 'quayside'), join(root, name), { recursive: true })
    // As a newcomer has it: not configured yet.
    rmSync(join(root, name, 'asbuilt.yaml'))
  }
  return join(root, 'quayside')
}

beforeAll(() => {
  makeDemo(join(home, 'quayside'))
})

test('every file of the folder is a page, and every page a file', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.md'))
  expect(files.toSorted()).toEqual(DOC_PAGES.map((page) => `${page}.md`).toSorted())
})

test('the printed pages are what schema and commands say: node scripts/reference.ts', async () => {
  for (const [file, text] of await printedPages()) expect(readFileSync(join(FOLDER, file), 'utf8')).toBe(text)
})

describe('commands', () => {
  const sessions = DOC_PAGES.flatMap((page) => {
    const lines = blocks
      .filter((block) => block.page === page && block.language === 'sh')
      .flatMap(({ text }) => text.trimEnd().split('\n'))
    return lines.length > 0 ? [{ page, lines }] : []
  })

  test('there are some on most pages', () => {
    expect(sessions.length).toBeGreaterThanOrEqual(6)
  })

  test.each(sessions)('those of $page run, one after the other', async ({ page, lines }) => {
    const folder = workingFolder()
    for (const line of lines) {
      expect(line).toMatch(/^(?:npx )?asbuilt\b/)
      const command = line.replace(/^(?:npx )?asbuilt\b/, `"${process.execPath}" "${BIN}"`)
      if (/ preview\b/.test(line)) {
        expect(await servedBy(command, folder)).toContain('Quayside')
        continue
      }
      const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })
      // Where a revision is named, its own configuration holds, with a gate that is meant to fail.
      const expected = / --ref /.test(line) ? [0, 1] : [0]
      expect({ page, line, stderr, fine: expected.includes(status ?? -1) }).toEqual({ page, line, stderr, fine: true })
    }
  })

  // Custom properties of the web component begin with two dashes too.
  test('every option that is spoken of is one', async () => {
    const all = await Promise.all([...commands.values()].map((load) => load()))
    const known = new Set(all.flatMap(({ options }) => options.map(({ call }) => call.split(' ')[0])))
    for (const page of DOC_PAGES)
      for (const [, option] of texts[page].matchAll(/(?<=[`\s])(--(?!asbuilt-)[a-z][a-z-]*)/g))
        expect({ page, option, known: known.has(option) }).toEqual({ page, option, known: true })
  })
})

describe('configurations', () => {
  const yaml = blocks.filter(({ language }) => language === 'yaml')
  const named = (pattern: RegExp) => yaml.filter(({ text }) => pattern.test(text))

  test('every block says which file it is', () => {
    expect(yaml.filter(({ text }) => !/^# \S+\.ya?ml\n/.test(text))).toEqual([])
  })

  test.each(named(/^# (?:asbuilt|content\/)/).map((block, index) => ({ ...block, index })))(
    'of $page, number $index, is one',
    ({ page, text }) => {
      expect(Object.keys(readConfiguration(page, text)).length).toBeGreaterThan(0)
    },
  )

  test.each(named(/^# \.(?:github|gitlab)/))('the pipeline of $page runs commands that there are', async ({ text }) => {
    const pipeline: unknown = parse(text)
    expect(pipeline).toMatchObject(
      text.startsWith('# .github')
        ? { jobs: { status: { 'runs-on': 'ubuntu-latest' } } }
        : { pages: { script: [expect.any(String)] } },
    )
    const [, words = ''] = /npx asbuilt (.+)/.exec(text) ?? []
    const folder = workingFolder()
    const { status, stderr } = spawnSync(process.execPath, [BIN, ...words.split(' ')], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.not.stringContaining('asbuilt:') })
    const [, published = ''] = /paths: \[(public)\]|path: (site)$/m.exec(text)?.slice(0).filter(Boolean) ?? []
    expect(readdirSync(join(folder, published))).toContain('index.html')
  })
})

describe('addresses', () => {
  const quayside = { ...projectOf('quayside', harbour()), id: 'quayside' }
  const known = sitePaths(contentOf(quayside))

  test('every address of the embedding page exists', () => {
    const found = [...texts.embedding.matchAll(/https:\/\/status\.example\/([^\s"')<?]*)/g)].map(
      ([, path = '']) => path,
    )
    expect(found.length).toBeGreaterThan(8)
    expect(found.filter((path) => path !== '' && !known.has(path.replace('`', '')))).toEqual([])
  })

  test('every link between pages leads somewhere', () => {
    for (const page of DOC_PAGES) {
      const { href } = documentationOf(contentOf(HARBOUR), texts, page, place)
      for (const [, target = ''] of texts[page].replace(/^```[\s\S]*?^```$/gm, '').matchAll(/\]\(([^)]+)\)/g))
        expect({ page, target, href: href(target) }).toEqual({ page, target, href: expect.any(String) })
    }
  })
})

test('every path of the sources that is named exists', () => {
  for (const page of DOC_PAGES)
    for (const [, path = ''] of texts[page].matchAll(/`((?:src|tests|public)\/[\w./-]+)`/g))
      expect(() => readdirSync(join(FOLDER, '../..', path.replace(/[^/]+$/, '')))).not.toThrow()
})

/** What a server says at the address that it prints, before it is stopped. */
async function servedBy(command: string, cwd: string): Promise<string> {
  const server: ChildProcess = spawn('sh', ['-c', `exec ${command}`], { cwd, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const url = await new Promise<string>((resolve, reject) => {
      server.stdout?.once('data', (chunk) => resolve(String(chunk).trim()))
      server.once('exit', (code) => reject(new Error(`it ended with ${code}`)))
    })
    return await (await fetch(url)).text()
  } finally {
    server.kill('SIGINT')
  }
}
