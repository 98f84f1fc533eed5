import { components, pages } from './components.ts'
import { classes, enums, functions, hooks, models } from './definitions.ts'
import { endpoints } from './endpoints.ts'
import { documents, files, scripts } from './files.ts'
import { handlers, markers } from './findings.ts'
import { kinds } from './kinds.ts'
import { members } from './members.ts'
import { migrations } from './migrations.ts'
import { packages } from './packages.ts'
import { routers } from './routers.ts'
import type { Rule } from './rule.ts'
import { jobs, services, variables, workflows } from './settings.ts'
import { indexes, policies, queues, tables } from './text-counts.ts'

/** Every counting rule by its id. A noun may name several; then each is a reasonable reading. */
export const rules = Object.freeze({
  classes,
  components,
  documents,
  endpoints,
  enums,
  files,
  functions,
  handlers,
  hooks,
  indexes,
  jobs,
  kinds,
  markers,
  members,
  migrations,
  models,
  packages,
  pages,
  policies,
  queues,
  routers,
  scripts,
  services,
  tables,
  variables,
  workflows,
}) satisfies Readonly<Record<string, Rule>>
