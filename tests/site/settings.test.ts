import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readContent } from '../../src/site/read-content.ts'
import { settingsOf } from '../../src/site/settings.ts'
import { harbour } from '../support/harbour.ts'
import { writeContent } from '../support/snapshots.ts'

const content = mkdtempSync(join(tmpdir(), 'asbuilt-settings-'))
afterAll(() => rmSync(content, { recursive: true }))

test('a configuration says where the site will be, and in which language', async () => {
  await writeContent(content, harbour(), {
    harbour: 'site:\n  url: https://status.example\n  base: /ship/\n  language: de\n',
  })
  const read = await readContent(content)
  expect(settingsOf(read)).toEqual({ site: 'https://status.example', base: '/ship/', language: 'de' })
  expect(settingsOf(read, { base: '/', language: 'en' })).toEqual({
    site: 'https://status.example',
    base: '/',
    language: 'en',
  })
})

test('one that says nothing gives English pages at the root', async () => {
  await writeContent(content, harbour(), { harbour: 'name: Harbour\n' })
  expect(settingsOf(await readContent(content))).toEqual({ base: '/', language: 'en' })
})
