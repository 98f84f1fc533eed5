import type { Evidence, Observation } from '../schema/observation.ts'
import type { Question } from '../schema/question.ts'
import { lexicon } from './code/lexicon.ts'
import { isCodePath, isTestPath, syntaxOf } from './code/source-files.ts'
import { isComparison } from './code/symbol/sentence.ts'
import { ignoredBy, readIgnorePatterns } from './formats/gitignore.ts'
import type { Room } from './room.ts'

/**
 * What is to say of a subject that is not one path: outside, several, vague, or missing with the place where it is
 * now and the ignore pattern that hides it.
 * @param rule id of the rule that looked
 */
export async function absence(question: Question, room: Room, rule: string): Promise<Observation> {
  const { fit, paths, elsewhere, lacking = [] } = question
  if (question.outside)
    return { state: 'unresolved', why: 'outside', candidates: [...paths], wants: 'a path of this repository' }
  if (fit === 'many')
    return { state: 'unresolved', why: 'many-subjects', candidates: [...paths], wants: 'the path from the root' }
  if (fit !== 'none')
    return {
      state: 'unresolved',
      why: lacking.length > 0 ? 'no-subject' : 'vague',
      candidates: [...lacking],
      wants: 'a path of this repository',
    }
  const sought = question.sought ?? question.claim.subject
  const renamed = await room.tree.renamed(sought)
  const followed = renamed !== undefined && room.tree.entry(renamed) ? [renamed] : []
  const moved = [...new Set([...followed, ...elsewhere])]
  if (question.claim.claimed.op !== 'absent' && isRemoval(question.claim.text, question.claim.subject))
    return {
      state: 'unresolved',
      why: 'vague',
      candidates: [...moved],
      wants: 'whether the file is said to be there: the sentence is about removing',
    }
  if (moved.length === 0 && !question.claim.subject.includes('/') && isComparison(question.claim))
    return { state: 'unresolved', why: 'vague', candidates: [], wants: 'which of the compared programs has it' }
  if (ELSEWHERE.test(question.claim.text) && moved.length === 0)
    return {
      state: 'unresolved',
      why: 'outside',
      candidates: [],
      wants: 'a machine that has it: the document says that it is made there',
    }
  const hidden = await hiddenBy(sought, question.claim.subject.trim().endsWith('/'), room)
  if (hidden?.onPurpose && followed.length === 0)
    return { state: 'unresolved', why: 'outside', candidates: [], wants: `a machine that has it: ${hidden.note}` }
  const written = sought.includes('/') && DATA.test(sought) ? sought : question.claim.subject.trim()
  const writer = moved.length === 0 ? await writerOf(written, room) : undefined
  if (writer !== undefined)
    return {
      state: 'unresolved',
      why: 'outside',
      candidates: [],
      wants: `a machine where it ran: ${writer} names the file in a string`,
    }
  return {
    state: 'observed',
    fact: { shape: 'presence', present: false, strength: 'measured' },
    rule,
    evidence: hidden ? [{ path: hidden.path, line: hidden.line, blob: hidden.blob, note: hidden.note }] : [],
    ...(moved.length > 0 ? { moved } : {}),
  }
}

/** "Removed old.zip (3 MB)" does not say that it is there. */
const GONE = /\b(?:removed|removal|deleted|dropped|entfernt|gelöscht|eliminado|supprimé|dihapus)\b|删除|移除/iu
/** "Remove old.zip", right before the name; "users/delete.ts" is a name. */
const REMOVING =
  /\b(?:remov(?:e|ing)|delet(?:e|ing)|drop(?:ping)?)\s+(?:(?:the|old|legacy|unused|dead|obsolete)\s+)*[`*"']*$/i

function isRemoval(text: string, subject: string): boolean {
  return GONE.test(text) || REMOVING.test(text.slice(0, Math.max(0, text.indexOf(subject))))
}

/** Kinds of files that programs make: with their folder, too. */
const DATA = /\.(?:json|jsonl|csv|tsv|txt|log|xlsx|pdf|png|parquet|html)$/i

/**
 * The program's file that has a bare file name, or the path of data, as a string: what it reads or writes where it runs need not be in the
 * repository. A source file is not made by a run.
 */
async function writerOf(name: string, room: Room): Promise<string | undefined> {
  if (!/^(?:\.[\w-]+|[\w-][\w./-]*\.[A-Za-z]\w*)$/.test(name) || isCodePath(name)) return undefined
  const index = await room.once(lexicon)
  const [first = [], ...others] = (name.match(/[A-Za-z_]\w*/g) ?? []).map((word) => index.writing(word))
  for (const file of first.filter((one) => others.every((files) => files.includes(one)))) {
    const entry = index.files[file]
    if (entry && !isTestPath(entry.path) && (await syntaxOf(room, entry))?.strings.includes(name)) return entry.path
  }
  return undefined
}

/** The document itself says that git does not have the file, or that a program writes it. */
const ELSEWHERE =
  /\bgit-?ignored\b|\bauto-?generated\b|\bbuild (?:artifacts?|outputs?)\b|自动生成|\bnot (?:committed|tracked|checked in)\b|\buntracked\b|\b(?:on|at|during) (?:the )?(?:first )?(?:run|run-?time|start-?up|boot|build|install(?:ation)?)\b|\b(?:written|saved|logged|exported|downloaded|seeded|output|outputs) (?:to|in|into|under)\b/i

/** Folders and files that programs write while they run. */
const WRITTEN =
  /(?:^|\/)(?:logs?|tmp|temp|\.?cache|outputs?|out|build|dist|target|results?|artifacts?|coverage)(?:\/|$)|\.(?:log|pid|tmp|bak|db|sqlite3?|pyc|class|o|so|exe|dll|csv|parquet|pkl|joblib|npy|npz|h5|onnx|pth?|safetensors|zip|t?gz)$/i

interface Hidden extends Evidence {
  readonly note: string
  /** The pattern names this very file, or its kind is one that is never committed: it is kept out, not lost. */
  readonly onPurpose: boolean
}

/** The ignore pattern that hides a path: it may be on somebody's disk, and never in the repository. */
async function hiddenBy(path: string, isFolder: boolean, room: Room): Promise<Hidden | undefined> {
  const parts = path.split('/')
  for (let depth = parts.length - 1; depth >= 0; depth--) {
    const folder = parts.slice(0, depth).join('/')
    const entry = room.tree.entry(folder === '' ? '.gitignore' : `${folder}/.gitignore`)
    const bytes = entry?.type === 'file' ? await room.tree.read(entry) : undefined
    if (!entry || !(bytes instanceof Uint8Array)) continue
    const found = ignoredBy(parts.slice(depth).join('/'), isFolder, readIgnorePatterns(new TextDecoder().decode(bytes)))
    if (!found) continue
    const name = found.pattern.replace(/^\/|\/$/g, '').replace(/^\*\*\//, '')
    return {
      path: entry.path,
      line: found.line,
      blob: entry.oid,
      note: `${found.pattern} hides ${path} from git`,
      onPurpose: name === '*' || WRITTEN.test(path) || (!name.includes('*') && `/${path}`.endsWith(`/${name}`)),
    }
  }
  return undefined
}
