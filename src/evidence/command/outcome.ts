import type { Evidence } from '../../schema/observation.ts'
import type { Room } from '../room.ts'

/** Whether what a command names is in the tree. `outside`: nothing in the tree can tell. */
export type Outcome =
  | { readonly state: 'there'; readonly evidence: Evidence }
  | { readonly state: 'missing'; readonly sought: string; readonly evidence?: Evidence }
  | { readonly state: 'outside'; readonly program: string }

/** A command as it would run: its program, what is given to it, and the folder it runs in (`''` is the root). */
export interface Call {
  readonly program: string
  readonly args: readonly string[]
  readonly folder: string
}

/** Checks one program's calls. */
export type Check = (call: Call, room: Room) => Promise<Outcome>

export const there = (path: string, room: Room, note?: string, line?: number): Outcome => {
  const entry = room.tree.entry(path)
  return {
    state: 'there',
    evidence: {
      path,
      ...(line === undefined ? {} : { line }),
      ...(entry ? { blob: entry.oid } : {}),
      ...(note === undefined ? {} : { note }),
    },
  }
}

export const outside = (program: string): Outcome => ({ state: 'outside', program })

/** A path from a folder, without `.` and `..`; undefined where it leads out of the repository. */
export function pathFrom(folder: string, path: string): string | undefined {
  const parts = path.startsWith('/') || folder === '' ? [] : folder.split('/')
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

export function exists(path: string | undefined, room: Room): boolean {
  return path !== undefined && (path === '' || room.tree.entry(path) !== undefined || room.tree.isFolder(path))
}

/** Arguments that are no options, and stand for themselves: no variables, no placeholders. */
export function positional(args: readonly string[]): readonly string[] {
  return args.filter((arg) => arg !== '' && !arg.startsWith('-') && !/[<>$`{}*…]|\.\.\./.test(arg))
}

/** The value of an option: `-f x`, `--file x`, `--file=x`. */
export function optionOf(args: readonly string[], ...names: readonly string[]): string | undefined {
  for (const [index, arg] of args.entries())
    for (const name of names) {
      if (arg === name) return args[index + 1]
      if (arg.startsWith(`${name}=`)) return arg.slice(name.length + 1)
    }
  return undefined
}
