import { join } from 'node:path'
import { UserError } from '../errors.ts'

/** No name is hidden, looks like an option or climbs out of its folder. */
const NAME = /^[\p{L}\p{N}_@][\p{L}\p{N}._@+-]*$/u
const DIGEST = /^[0-9a-f]{64}$/

/** `content/snapshots/<project>` */
export function snapshotFolder(content: string, project: string): string {
  return join(content, 'snapshots', safe(project, 'project'))
}

/** `content/snapshots/<project>/<release>.json` */
export function snapshotFile(content: string, project: string, release: string): string {
  return join(snapshotFolder(content, project), `${safe(release, 'release')}.json`)
}

/** `content/configurations/<project>.json` */
export function configurationFile(content: string, project: string): string {
  return join(content, 'configurations', `${safe(project, 'project')}.json`)
}

/** `content/provenance/<project>` */
export function provenanceFolder(content: string, project: string): string {
  return join(content, 'provenance', safe(project, 'project'))
}

/** `content/provenance/<project>/<release>.json` */
export function provenanceFile(content: string, project: string, release: string): string {
  return join(provenanceFolder(content, project), `${safe(release, 'release')}.json`)
}

/** `content/rejudged/<project>/<release>` */
export function rejudgedFolder(content: string, project: string, release: string): string {
  return join(content, 'rejudged', safe(project, 'project'), safe(release, 'release'))
}

/** `content/rejudged/<project>/<release>/<rules>.json` */
export function rejudgedFile(content: string, project: string, release: string, rules: string): string {
  return join(rejudgedFolder(content, project, release), `${safe(rules, 'rule set')}.json`)
}

/** `content/documents/<project>/<sha256>.md` */
export function textFile(content: string, project: string, digest: string): string {
  if (!DIGEST.test(digest)) throw new Error(`${JSON.stringify(digest)} is no sha256`)
  return join(content, 'documents', safe(project, 'project'), `${digest}.md`)
}

function safe(name: string, what: string): string {
  if (name.length <= 200 && NAME.test(name) && !name.includes('..')) return name
  throw new UserError(
    `${JSON.stringify(name)} cannot be the name of a ${what}`,
    'use letters, digits and . _ @ + -, not beginning with a dot or a dash',
  )
}
