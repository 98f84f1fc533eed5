import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfiguration, writeConfiguration } from '../../src/snapshot/configuration.ts'

test('the site finds the configuration that a project was last collected with', async () => {
  const content = mkdtempSync(join(tmpdir(), 'asbuilt-configuration-'))
  expect(await readConfiguration(content, 'quayside')).toEqual({})
  await writeConfiguration(content, 'quayside', { name: 'Quayside' })
  await writeConfiguration(content, 'quayside', { name: 'Quayside', host: 'https://example.org/quayside' })
  expect(await readConfiguration(content, 'quayside')).toEqual({
    name: 'Quayside',
    host: 'https://example.org/quayside',
  })
  await expect(writeConfiguration(content, '../quayside', {})).rejects.toThrow('cannot be the name of a project')
})
