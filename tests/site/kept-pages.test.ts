/** What a build takes from the site that was there before: less work, and never other bytes. */
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { KEPT } from '../../src/site/kept-pages.ts'
import type { SiteOptions, SiteResult } from '../../src/site/render-site.ts'
import { renderSite } from '../e2e/support/site.ts'
import { HARBOUR_YAML, harbour } from '../support/harbour.ts'
import { writeContent } from '../support/snapshots.ts'

const home = mkdtempSync(join(tmpdir(), 'asbuilt-kept-'))
const content = join(home, 'content')
const out = join(home, 'site')

afterAll(() => rmSync(home, { recursive: true }))

/** The content with the first so many releases. */
async function collected(releases: number, yaml = HARBOUR_YAML): Promise<void> {
  rmSync(content, { recursive: true, force: true })
  await writeContent(content, harbour().slice(0, releases), { harbour: yaml })
}

const build = (more: Partial<SiteOptions> = {}): Promise<SiteResult> => renderSite({ content, out, base: '/', ...more })

function filesIn(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    names.map(({ parentPath, name }) => {
      const file = join(parentPath, name)
      return [file.slice(folder.length + 1), readFileSync(file, 'latin1')]
    }),
  )
}

/** The site is what a build into an empty folder makes of the same content. */
async function expectWhole(more: Partial<SiteOptions> = {}): Promise<void> {
  const full = join(home, 'full')
  const { kept } = await build({ ...more, out: full })
  expect(kept).toBe(0)
  const [here, there] = [filesIn(out), filesIn(full)]
  expect([...here.keys()].toSorted()).toEqual([...there.keys()].toSorted())
  expect([...here].filter(([name, body]) => there.get(name) !== body).map(([name]) => name)).toEqual([])
  rmSync(full, { recursive: true })
}

const OWN = /^(?:harbour\/v[^/]*\/|harbour\/compare\/[^/]+\.\.\.|api\/v1\/harbour\/v)/

describe('a build over an earlier site', () => {
  beforeEach(async () => {
    rmSync(out, { recursive: true, force: true })
    await collected(3)
    await build()
  })

  test('of one more release makes that one and what knows of it, and is a full build byte for byte', async () => {
    const before = filesIn(out)
    const older = [...before.keys()].filter((name) => OWN.test(name))
    await collected(4)
    const { kept, pages } = await build()
    expect(kept).toBe(older.length)
    expect(kept).toBeGreaterThan(20)
    expect(pages).toBeGreaterThan(kept)
    await expectWhole()
    const after = filesIn(out)
    expect(older.filter((name) => after.get(name) !== before.get(name))).toEqual([])
  })

  test('with one release less, or another configuration, or another base, is a full build too', async () => {
    await collected(2)
    expect((await build()).kept).toBeGreaterThan(10)
    await expectWhole()
    await collected(2, HARBOUR_YAML.replace(/^name: .*$/m, 'name: Haven'))
    expect((await build()).kept).toBe(0)
    await expectWhole()
    expect((await build({ base: '/status/' })).kept).toBe(0)
    await expectWhole({ base: '/status/' })
  })

  test('makes a page again that somebody changed or took away, and all where it cannot read what was kept', async () => {
    const all = (await build()).kept
    const page = join(out, 'harbour/v0.8.0/STATUS.md/index.html')
    appendFileSync(page, '<p>better than it is')
    expect((await build()).kept).toBeLessThan(all)
    await expectWhole()
    rmSync(page)
    expect((await build()).kept).toBeLessThan(all)
    await expectWhole()
    writeFileSync(join(out, KEPT), '{"harbour/v0.8.0": 1}')
    expect((await build()).kept).toBe(0)
    await expectWhole()
  })
})
