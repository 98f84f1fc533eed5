import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { UserError } from '../../src/errors.ts'

/** Lists what asbuilt put into a folder, so that it never removes what is not its own. */
const LIST = '.asbuilt-site'

/**
 * Moves a rendered site into its folder, entry by entry; what an earlier site had and this one has not is removed,
 * what somebody else put there (a CNAME, a .git, the snapshots) stays.
 * @param rendered a folder on the same disk; it is empty afterwards.
 * @throws UserError where the folder is in use for something else, or the site would overwrite what is not its own.
 */
export async function installSite(rendered: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const [fresh, present, known] = await Promise.all([readdir(rendered), readdir(folder), ownEntries(folder)])
  const foreign = present.find(
    (name) => !known.includes(name) && (known.length === 0 ? !isUsual(name) : fresh.includes(name)),
  )
  if (foreign !== undefined)
    throw new UserError(
      `${relative('.', join(folder, foreign))} was not written by asbuilt: that folder is somebody else's`,
      'choose a folder of its own with --out',
    )
  // Listed before it is there: a run that is killed half-way leaves nothing behind that a later run would not know.
  await writeFile(join(folder, LIST), `${[...new Set([...known, ...fresh])].toSorted().join('\n')}\n`)
  for (const name of fresh) await replace(join(rendered, name), join(folder, name))
  for (const name of known) if (!fresh.includes(name)) await rm(join(folder, name), { recursive: true, force: true })
  await writeFile(join(folder, LIST), `${fresh.toSorted().join('\n')}\n`)
}

/** What may lie in the folder of a site before there is one: a branch for pages, the name of a host, the snapshots. */
function isUsual(name: string): boolean {
  return name.startsWith('.') || name === 'CNAME' || name === 'content'
}

/** A folder cannot be renamed over one that is not empty: the old one steps aside first. */
async function replace(from: string, to: string): Promise<void> {
  const aside = `${from}.old`
  const had = await rename(to, aside).then(
    () => true,
    () => false,
  )
  await rename(from, to)
  if (had) await rm(aside, { recursive: true, force: true })
}

async function ownEntries(folder: string): Promise<string[]> {
  const text = await readFile(join(folder, LIST), 'utf8').catch(() => '')
  return text
    .split('\n')
    .filter((name) => name !== '' && !name.includes('/') && !name.includes('\\') && name !== '..' && name !== '.')
}
