import type { Observation } from '../schema/observation.ts'
import type { Question } from '../schema/question.ts'
import type { Room } from './room.ts'

const RULE = 'reference@1'
const ISSUE = /(?:^|\s|\()#\d+\b|\b(?:pr|pull request|merge request|mr|issue|ticket)s?\s*[#!]?\d+/i

/**
 * Does a commit, branch or tag exist, and is it part of this commit's history? Branches, tags and commits that are
 * not here may be in another clone, so that not finding one proves nothing; pull requests live at the host.
 */
export async function reference(question: Question, room: Room): Promise<Observation> {
  const { subject } = question.claim
  const names = namesIn(subject)
  for (const name of names) {
    const found = await room.tree.reference(name)
    if (!found) continue
    return {
      state: 'observed',
      fact: { shape: 'presence', present: true, strength: found.ancestor ? 'measured' : 'present' },
      rule: RULE,
      evidence: [],
    }
  }
  if (ISSUE.test(subject) && !names.some((name) => /^[0-9a-f]{7,40}$/.test(name)))
    return {
      state: 'unresolved',
      why: 'outside',
      candidates: [],
      wants: "the host's record of the pull request or issue",
    }
  const shallow = room.tree.limits.find((limit) => limit.code === 'shallow')
  if (shallow)
    return { state: 'failed', why: 'shallow', detail: `${subject} is not in the history at hand`, mend: shallow.mend }
  return { state: 'unresolved', why: 'outside', candidates: [], wants: 'a clone with all branches and tags' }
}

/** Names that may be references: commit ids first, then what is quoted, then words with a slash, a dot or a dash. */
function namesIn(subject: string): readonly string[] {
  const words = subject.split(/[\s,;()"'`]+/).filter((word) => word !== '' && word.length <= 200)
  const ids = words.filter((word) => /^[0-9a-f]{7,64}$/.test(word) && /\d/.test(word))
  const quoted = [...subject.matchAll(/`([^`]{1,200})`/g)].flatMap(([, name]) => name ?? [])
  const marked = words.filter((word) => /[/.\d_-]/.test(word) && !/^#?\d+$/.test(word))
  const alone =
    words.length === 1
      ? words
      : words.filter((_, at) => /^(?:branch|tag|release|commit)$/i.test(words[at - 1] ?? words[at + 1] ?? ''))
  return [...new Set([...ids, ...quoted, ...marked, ...alone])].filter((name) => !name.startsWith('-'))
}
