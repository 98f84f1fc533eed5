import type { Observation } from '../schema/observation.ts'
import type { Question } from '../schema/question.ts'
import type { Room } from './room.ts'
import { sizeOf } from './size.ts'

/** How many bytes the blob has; what LFS keeps elsewhere cannot be told. */
export async function bytes(question: Question, room: Room): Promise<Observation> {
  return sizeOf(question, room, 'bytes')
}
