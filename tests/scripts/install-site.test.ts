import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { installSite } from '../../scripts/cli/install-site.ts'

function rendered(parent: string, files: Record<string, string>): string {
  const folder = mkdtempSync(join(parent, 'rendered-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

test('a new site replaces the old one and leaves alone what is not its own', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'asbuilt-install-'))
  const out = join(parent, 'site')
  await installSite(rendered(parent, { 'index.html': '1', 'old/index.html': '1', 'kept/a.html': '1' }), out)
  writeFileSync(join(out, 'CNAME'), 'status.example')
  await installSite(rendered(parent, { 'index.html': '2', 'kept/b.html': '2' }), out)
  expect(readdirSync(out).toSorted()).toEqual(['.asbuilt-site', 'CNAME', 'index.html', 'kept'])
  expect(readdirSync(join(out, 'kept'))).toEqual(['b.html'])
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('2')
})

test('a folder that is in use for something else is left alone', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'asbuilt-install-'))
  const out = join(parent, 'site')
  mkdirSync(join(out, '.git'), { recursive: true })
  mkdirSync(join(out, 'themes'))
  const site = rendered(parent, { 'index.html': '1' })
  await expect(installSite(site, out)).rejects.toThrow('themes was not written by asbuilt')
  rmSync(join(out, 'themes'), { recursive: true })
  await installSite(site, out)
  expect(readdirSync(out).toSorted()).toEqual(['.asbuilt-site', '.git', 'index.html'])
})

test('a page that somebody else wrote is never overwritten', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'asbuilt-install-'))
  const out = join(parent, 'site')
  mkdirSync(out)
  writeFileSync(join(out, 'index.html'), 'mine')
  await expect(installSite(rendered(parent, { 'index.html': '1', 'a/index.html': '1' }), out)).rejects.toThrow(
    'was not written by asbuilt',
  )
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('mine')
  expect(existsSync(join(out, 'a'))).toBe(false)
})
