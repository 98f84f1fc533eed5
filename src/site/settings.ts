import type { Project } from '../schema/project.ts'
import type { SiteContent } from '../views/content.ts'
import type { Settings } from '../views/place.ts'

/**
 * Where a site will be and which language it speaks: what was asked for, else what the projects say in their
 * configuration, each value of the first that gives one, else English pages at the root of a host.
 */
export function settingsOf({ projects }: SiteContent, asked: Partial<Settings> = {}): Settings {
  let said: NonNullable<Project['site']> = {}
  for (const { configuration } of projects) said = { ...configuration.site, ...said }
  const site = asked.site ?? (said.url === undefined ? undefined : new URL(said.url).origin)
  return {
    ...asked,
    base: asked.base ?? said.base ?? '/',
    language: asked.language ?? said.language ?? 'en',
    ...(site === undefined ? {} : { site }),
  }
}
