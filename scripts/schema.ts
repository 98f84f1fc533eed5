/** Writes the JSON schemas of what asbuilt publishes: `node scripts/schema.ts`. A test holds them to src/schema. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { Project } from '../src/schema/project.ts'
import { JudgedClaim, SCHEMA_VERSION, Snapshot } from '../src/schema/snapshot.ts'

const FOLDER = join(import.meta.dirname, '../public/schema')

/** The text of each schema by the name of its file. */
export function publishedSchemas(): ReadonlyMap<string, string> {
  const published = { snapshot: Snapshot, project: Project, claim: JudgedClaim }
  return new Map(
    Object.entries(published).map(([name, schema]) => {
      const file = `${name}.v${SCHEMA_VERSION}.json`
      const described = {
        title: `asbuilt ${name}`,
        ...z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }),
      }
      return [file, `${JSON.stringify(described, null, 2)}\n`]
    }),
  )
}

if (import.meta.main) {
  mkdirSync(FOLDER, { recursive: true })
  for (const [file, text] of publishedSchemas()) writeFileSync(join(FOLDER, file), text)
}
