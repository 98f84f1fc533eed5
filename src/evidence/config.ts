import type { Observation } from '../schema/observation.ts'
import type { Question } from '../schema/question.ts'
import { observeFeature } from './code/feature/feature.ts'
import { keyIn, observeKey } from './config/observe-key.ts'
import { observeParts } from './config/observe-parts.ts'
import { isSchedule, observeSchedule } from './config/observe-schedule.ts'
import type { Room } from './room.ts'
import { technology } from './technology.ts'

/**
 * Is it configured so? Files are parsed, so that comments do not count; cron and timers are translated. In turn:
 * how often something runs, a key or variable by its name, a service, job or key by its words, a technology with its
 * version, and at last a feature that shows by names in code.
 */
export async function config(question: Question, room: Room): Promise<Observation> {
  if (isSchedule(question)) return observeSchedule(question, room)
  const key = keyIn(question)
  if (key !== undefined) return observeKey(key, question, room)
  const parts = await observeParts(question, room)
  const versioned =
    /\d/.test(question.claim.subject) || parts === undefined ? await technology(question, room) : undefined
  if (versioned?.state === 'observed' && (parts === undefined || versioned.rule.startsWith('technology-version')))
    return versioned
  if (parts) return parts
  const feature = await observeFeature(question, room)
  if (feature.state === 'observed' && feature.fact.shape === 'presence' && feature.fact.present) return feature
  return { state: 'unresolved', why: 'vague', candidates: [], wants: 'the file and the key that configure it' }
}
