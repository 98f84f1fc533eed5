import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { Project } from './schema/project.ts'

/**
 * What this checkout reports on: `content/projects/<p>.yaml`, checked by `astro check` and `astro build`. Releases are
 * no collection: the pages are compiled once and rendered for any content folder, so their content comes with the
 * request (site/read-content.ts), and a collection would be what lay here when they were compiled.
 */
const projects = defineCollection({
  loader: glob({ base: 'content/projects', pattern: '*.yaml' }),
  schema: Project,
})

export const collections = { projects }
