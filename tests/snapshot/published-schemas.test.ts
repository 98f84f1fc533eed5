import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { publishedSchemas } from '../../scripts/schema.ts'

test('the published schemas are those of src/schema: run `node scripts/schema.ts` after a change', () => {
  const folder = join(import.meta.dirname, '../../public/schema')
  const there = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const)
  expect(Object.fromEntries(there)).toEqual(Object.fromEntries(publishedSchemas()))
})
