import type { FactSource } from '../facts/facts.ts'
import type { Observation } from '../schema/observation.ts'
import type { Question } from '../schema/question.ts'
import type { Entry, Tree } from '../tree/tree.ts'

/** What a collector may look at: one commit, and the facts of its blobs. */
export interface Room {
  readonly tree: Tree
  readonly facts: FactSource
  /** False for status documents, copies of them and generated docs: they never prove anything. */
  isEvidence(path: string): boolean
  /** An index over the whole tree (routes, manifests, entry points), made when first asked for and kept: `room.once(routeTable)`. */
  once<T>(make: (room: Room) => Promise<T>): Promise<T>
}

/** The files of a tree that may be evidence, in the order of their paths; ask with `room.once(ownFiles)`. */
export async function ownFiles(room: Room): Promise<readonly Entry[]> {
  return room.tree.entries().filter(({ path, type }) => type === 'file' && room.isEvidence(path))
}

/** Looks for what one kind of claim speaks about. Never throws for what a repository holds; it says `failed`. */
export type Collector = (question: Question, room: Room) => Promise<Observation>

export function openRoom(tree: Tree, facts: FactSource, isEvidence: (path: string) => boolean): Room {
  const made = new Map<unknown, Promise<unknown>>()
  const room: Room = {
    tree,
    facts,
    isEvidence,
    once<T>(make: (room: Room) => Promise<T>): Promise<T> {
      const known = made.get(make)
      // The map is keyed by the function itself, so the promise has the type that the function gives.
      if (known) return known as Promise<T>
      const promise = make(room)
      made.set(make, promise)
      return promise
    },
  }
  return room
}
