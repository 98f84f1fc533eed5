import { areaFeed, type Feed, projectFeed } from '../views/feed.ts'

/** The feed that an address of a project shows: all of it, or one area. */
export function feedAt({ target, place }: App.Locals): Feed | undefined {
  if (target?.page !== 'project-feed' && target?.page !== 'project-json-feed') return undefined
  return target.area === undefined ? projectFeed(target.project, place) : areaFeed(target.project, target.area, place)
}
