import { UserError } from '../errors.ts'
import { SCHEMA_VERSION } from '../schema/snapshot.ts'

/** Turns a snapshot of one schema version into one of the next. */
export type Upgrade = (old: object) => object

/** By the version that they start from. The first published version has nothing before it. */
const steps: Readonly<Record<number, Upgrade>> = Object.freeze({})

/**
 * Brings a parsed snapshot of any published schema version to the present one.
 * @throws UserError where it has no version, or one that this asbuilt does not know.
 */
export function upgrade(value: unknown, file: string, upgrades = steps, present: number = SCHEMA_VERSION): unknown {
  const version = versionOf(value)
  if (typeof value !== 'object' || value === null || version === undefined)
    throw new UserError(`${file} is not a snapshot: it has no schemaVersion`, 'name a file that asbuilt wrote', {
      at: { file },
      exit: 3,
    })
  if (version > present)
    throw new UserError(
      `${file} has schema version ${version}; this asbuilt knows up to ${present}`,
      'install the asbuilt that wrote it, or a newer one',
      { at: { file }, exit: 3 },
    )
  let upgraded: object = value
  for (let from = version; from < present; from++) {
    const step = upgrades[from]
    if (!step)
      throw new UserError(
        `${file} has schema version ${version}, which was never published`,
        'collect that release again with --replace',
        { at: { file }, exit: 3 },
      )
    upgraded = { ...step(upgraded), schemaVersion: from + 1 }
  }
  return upgraded
}

function versionOf(value: unknown): number | undefined {
  const version =
    typeof value === 'object' && value !== null && 'schemaVersion' in value ? value.schemaVersion : undefined
  return typeof version === 'number' && Number.isInteger(version) ? version : undefined
}
