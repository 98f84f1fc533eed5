import type { Snapshot } from '../schema/snapshot.ts'
import { canonical, sortedMembers } from './canonical.ts'

/**
 * The bytes of a snapshot's file: canonical JSON, with a line for each member of it and for each claim, document,
 * metric and excerpt, so that two releases compare line by line.
 */
export function formatSnapshot(snapshot: Snapshot): string {
  return formatRecord(snapshot)
}

/** The same form for what is kept beside snapshots. */
export function formatRecord(record: object): string {
  const members = sortedMembers(record).map(([key, value]) => `${JSON.stringify(key)}:${block(value)}`)
  return `{\n${members.join(',\n')}\n}\n`
}

function block(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[\n${value.map(canonical).join(',\n')}\n]`
  if (typeof value !== 'object' || value === null) return canonical(value)
  const members = sortedMembers(value).map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`)
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n}`
}
