import type { Entry } from '../../tree/tree.ts'
import { readText } from '../code/read-text.ts'
import { LARGEST } from '../code/source-files.ts'
import type { Setting } from '../formats/setting.ts'
import { isConfiguration, readSettings } from '../formats/settings.ts'
import { ownFiles, type Room } from '../room.ts'

/** The settings of each file that was asked for, read once. */
async function settingsByPath(): Promise<Map<string, Promise<readonly Setting[] | undefined>>> {
  return new Map()
}

/** The settings of a configuration file, or the literals of a program; undefined where it holds none or cannot be read. */
export async function settingsOf(room: Room, path: string): Promise<readonly Setting[] | undefined> {
  const known = await room.once(settingsByPath)
  const before = known.get(path)
  if (before) return before
  const made = readText(room, path).then((text) => (text === undefined ? undefined : readSettings(path, text)))
  known.set(path, made)
  return made
}

const MACHINE_MADE =
  /(?:^|\/)(?:package-lock\.json|pnpm-lock\.yaml|composer\.lock|Cargo\.lock|poetry\.lock|uv\.lock|[\w.-]*\.snap|[\w-]*\.min\.json)$|openapi|swagger|asyncapi|(?:^|\/)(?:locales?|i18n|translations|fixtures|testdata|__snapshots__)\//i

/** Files of configuration that may prove something; data, lock files and large files are none. */
export async function configurationFiles(room: Room): Promise<readonly Entry[]> {
  return (await room.once(ownFiles)).filter(
    ({ path, size }) => (size ?? LARGEST) < LARGEST / 4 && isConfiguration(path) && !MACHINE_MADE.test(path),
  )
}
