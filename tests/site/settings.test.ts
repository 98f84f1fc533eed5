import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { settingsOf } from '../../src/site/settings.ts'
import { harbour } from '../support/harbour.ts'
import { writeContent } from '../support/snapshots.ts'

const content = mkdtempSync(join(tmpdir(), 'asbuilt-settings-'))
afterAll(() => rmSync(content, { recursive: true }))

test('a configuration says where the site will be, and in which language', async () => {
  await writeContent(content, harbour(), {
    harbour: 'site:\n  url: https://status.example\n  base: /ship/\n  language: de\n',
  })
  expect(await settingsOf(content)).toEqual({ url: 'https://status.example', base: '/ship/', language: 'de' })
})

test('one that says nothing leaves it open', async () => {
  await writeContent(content, harbour(), { harbour: 'name: Harbour\n' })
  expect(await settingsOf(content)).toEqual({})
})
