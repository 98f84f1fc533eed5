import type { Observation } from '../schema/observation.ts'
import type { Question } from '../schema/question.ts'
import type { Room } from './room.ts'
import { sizeOf } from './size.ts'

/** How many lines: newlines, and a last line without one. */
export async function lines(question: Question, room: Room): Promise<Observation> {
  return sizeOf(question, room, 'lines')
}
