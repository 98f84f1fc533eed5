import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { LARGEST_DOCUMENT, MARKDOWN, STATUS } from './blob-readers.ts'
import { chooseDocuments } from './claims/choose-documents.ts'
import { forecastsIn } from './claims/forecasts.ts'
import { identify } from './claims/identify.ts'
import { readDocument } from './claims/read-document.ts'
import { UserError } from './errors.ts'
import { sourceFiles } from './evidence/code/source-files.ts'
import { evidencePaths, mayProve } from './evidence/evidence-paths.ts'
import { excerpts } from './evidence/excerpts.ts'
import { observe } from './evidence/index.ts'
import { measure } from './evidence/metrics.ts'
import { openRoom } from './evidence/room.ts'
import { DECLARED } from './evidence/technology/manifests.ts'
import type { Analysers } from './facts/analysers.ts'
import { createFactSource, type FactCache, memoryCache } from './facts/fact-source.ts'
import type { FactSource } from './facts/facts.ts'
import { gather, type Wanted } from './facts/gather.ts'
import { LEXICAL } from './facts/lexical/lexical-reader.ts'
import type { ReaderThreads } from './facts/reader-threads.ts'
import { inputsOf } from './inputs.ts'
import { judgeAll, type Progress } from './judge-all.ts'
import { quotedDocuments } from './quotations.ts'
import { indexPaths } from './resolve/path-index.ts'
import { resolve } from './resolve/resolve.ts'
import { lookAtEach } from './schema/carry-over.ts'
import type { Project } from './schema/project.ts'
import type { Question } from './schema/question.ts'
import type { ReadDocument } from './schema/reading.ts'
import { type JudgedClaim, type Release, SCHEMA_VERSION, type Snapshot } from './schema/snapshot.ts'
import type { Entry, Tree } from './tree/tree.ts'
import { misquotations } from './verdicts/quotations.ts'
import { RULES } from './verdicts/rules.ts'
import { tallyOf } from './verdicts/tally.ts'
import { applyWaivers } from './verdicts/waivers.ts'

export type { Progress }

/** A document that was read, with the id of its blob. */
type Found = ReadDocument & { readonly blob: string }

export interface ExamineOptions {
  /** Globs of the status documents; where empty they are found by name and content. */
  readonly documents?: readonly string[]
  readonly exclude?: readonly string[]
  /** A commit may have none of the documents that were asked for: one of many releases was before them. */
  readonly mayLackDocuments?: boolean
  readonly cache?: FactCache
  /** Threads that analyse files before they are asked for. */
  readonly analysers?: Analysers
  /** The documents of the release before, by path: what has not changed is not read again. Kept up to date. */
  readonly before?: Map<string, Found>
  readonly onProgress?: Progress
}

/** One commit read, looked at and judged; nothing written. */
export interface Examined {
  readonly documents: readonly Found[]
  /** In the order of documents, then lines and columns. */
  readonly claims: readonly JudgedClaim[]
  readonly questions: ReadonlyMap<string, Question>
  readonly notices: Snapshot['notices']
  readonly metrics: Snapshot['metrics']
  readonly excerpts: Snapshot['excerpts']
}

/** Documents of more bytes together make a thousand claims, which ask for the syntax of hundreds of files. */
const LONG = 64 * 1024
/** After so many claims what other threads have sent has its turn. */
const TURN = 16

/**
 * Reads, resolves, observes and judges everything that the status documents of one commit claim.
 * @throws UserError where documents were asked for by name, none fits and there may not be none.
 */
export function examine(tree: Tree, options: ExamineOptions = {}): Promise<Examined> {
  const over = new AbortController()
  return examineUntil(tree, options, over.signal).finally(() => over.abort())
}

async function examineUntil(tree: Tree, options: ExamineOptions, signal: AbortSignal): Promise<Examined> {
  const progress = options.onProgress ?? (() => {})
  const notices: { code: string; detail: string; mend?: string }[] = tree.limits.map((limit) => ({
    code: limit.code,
    detail: `the repository is a ${limit.code} clone`,
    mend: limit.mend,
  }))
  const cache = options.cache ?? memoryCache()
  const ahead = options.analysers && { analysers: options.analysers, files: () => sourceFiles(room), signal }
  const facts = createFactSource(tree, cache, ahead)
  const entries = await findDocuments(tree, facts, options, notices)
  const isEvidence = await evidencePaths(
    tree,
    new Set(entries.map(({ path }) => path)),
    options.exclude ?? [],
    cache.seen.paths,
  )
  const room = openRoom(tree, facts, isEvidence)
  if (entries.reduce((sum, { size }) => sum + (size ?? 0), 0) > LONG) facts.readAhead()
  const documents = await readDocuments(tree, entries, options, notices)
  const readings = identify(documents)
  const index = indexPaths(readings.length > 0 ? tree.entries() : [])

  const questions = new Map<string, Question>()
  const judged = judgeAll(
    readings,
    async (reading) => {
      const question = resolve(reading, index)
      questions.set(reading.claim.id, question)
      if (questions.size % TURN === 0) await setImmediate()
      return observe(question, room)
    },
    {
      progress,
      quotations: async (judged) => misquotations(judged, await quotedDocuments(readings, index, tree, documents)),
    },
  )
  const [claims, metrics] = await Promise.all([judged, measure(room)])
  return { documents, claims, questions, notices, metrics, excerpts: await excerpts(claims, tree) }
}

/**
 * Notes what many releases share, each blob read once, in one stream for all of them: fifty releases cost what their
 * distinct blobs cost. Not needed for any result; what it leaves out is read release by release.
 * @param trees of one repository
 */
export async function gatherFacts(
  trees: readonly Tree[],
  options: ExamineOptions & { readonly cache: FactCache; readonly readers?: ReaderThreads },
): Promise<void> {
  const [any] = trees
  if (!any) return
  const { cache, readers, documents = [], exclude = [] } = options
  const files: Entry[] = []
  const meet = (entry: Entry) => files.push(entry) > 0
  for (const tree of trees) lookAtEach(tree.entries(), cache.seen.met, meet)
  const own = files.filter(({ path }) => mayProve(path, cache.seen.paths))
  options.onProgress?.({ stage: 'count', done: 0, total: own.length })
  const wanted: Wanted[] = [LEXICAL, DECLARED].map((reader) => ({ reader, entries: own }))
  if (documents.length === 0) {
    const excluded = new Set((await Promise.all(trees.map((tree) => tree.glob(exclude)))).flat())
    wanted.push({ reader: STATUS, entries: files.filter(({ path }) => !excluded.has(path)) })
  }
  await gather(any, wanted, cache.notes, readers)
}

function isMarkdown({ path }: Entry): boolean {
  return MARKDOWN.test(path)
}

export interface CollectOptions extends ExamineOptions {
  readonly project: string
  readonly configuration: Project
}

export interface Collected {
  readonly snapshot: Snapshot
  /** Repaired texts of the documents by sha256, to be kept once for all releases. */
  readonly texts: ReadonlyMap<string, string>
}

/** Examines one release and puts what it found into the shape that is kept. */
export async function collectRelease(tree: Tree, release: Release, options: CollectOptions): Promise<Collected> {
  const examined = await examine(tree, options)
  const claims = applyWaivers(examined.claims, options.configuration.waivers ?? [], release.date)
  const texts = new Map(examined.documents.map((document) => [sha256(document.text), document.text]))
  const documents = examined.documents.map((document) => ({
    path: document.path,
    title: document.title,
    language: document.language,
    blob: document.blob,
    text: sha256(document.text),
    lines: document.text.split('\n').length - (document.text.endsWith('\n') ? 1 : 0),
    encoding: document.encoding,
  }))
  const forecasts = examined.documents.flatMap(forecastsIn)
  const snapshot: Snapshot = {
    schemaVersion: SCHEMA_VERSION,
    project: options.project,
    release,
    rules: RULES,
    inputs: inputsOf(release, options.configuration, tree),
    documents,
    claims,
    ...(forecasts.length > 0 ? { forecasts } : {}),
    metrics: [...examined.metrics],
    excerpts: examined.excerpts,
    tally: tallyOf(claims),
    notices: [...examined.notices],
  }
  return { snapshot, texts }
}

async function findDocuments(
  tree: Tree,
  facts: FactSource,
  options: ExamineOptions,
  notices: Examined['notices'],
): Promise<Entry[]> {
  const asked = options.documents ?? []
  const paths =
    asked.length > 0
      ? await tree.glob(asked.map((glob) => glob.replace(/^\.?\//, '')))
      : tree
          .entries()
          .filter(isMarkdown)
          .map(({ path }) => path)
  if (asked.length > 0 && paths.length === 0 && !options.mayLackDocuments)
    throw new UserError(
      `no document matches ${asked.join(', ')}`,
      'name a Markdown file of that commit, relative to the repository',
      { exit: 3 },
    )
  const excluded = new Set(options.exclude?.length ? await tree.glob(options.exclude) : [])
  const candidates = paths.flatMap((path) => {
    const entry = tree.entry(path)
    return entry?.type === 'file' && !excluded.has(path) ? [entry] : []
  })
  const isStatus = asked.length > 0 ? undefined : await facts.notes(candidates, STATUS)
  // What cannot be read has no note, and says why when it is read.
  const status = candidates.filter((_, at) => isStatus?.[at] !== 'no')
  const { chosen, left } =
    asked.length > 0 ? { chosen: paths, left: 0 } : chooseDocuments(status.map(({ path }) => path))
  if (left > 0)
    notices.push({
      code: 'documents-left-out',
      detail: `${left} of ${status.length} documents that look like status reports are not read: archived ones, and parts beyond the first ${chosen.length}`,
      mend: 'name them: --document GLOB, or documents: in asbuilt.yaml',
    })
  const wanted = new Set(chosen)
  return status.filter(({ path }) => wanted.has(path))
}

async function readDocuments(
  tree: Tree,
  entries: readonly Entry[],
  options: ExamineOptions,
  notices: Examined['notices'],
): Promise<Found[]> {
  const found: Found[] = []
  for (const entry of entries) {
    const known = options.before?.get(entry.path)
    const document = known?.blob === entry.oid ? known : await readOne(tree, entry, notices)
    if (document) {
      found.push(document)
      options.before?.set(entry.path, document)
    }
    options.onProgress?.({ stage: 'read', done: found.length, total: entries.length, label: entry.path })
  }
  return found
}

async function readOne(tree: Tree, entry: Entry, notices: Examined['notices']): Promise<Found | undefined> {
  const detail = `${entry.size} bytes: no document above ${LARGEST_DOCUMENT} is read`
  const mend = 'split it, or name the documents that people read: --document PATH'
  const isTooLarge = (entry.size ?? 0) > LARGEST_DOCUMENT
  const bytes = isTooLarge ? { why: 'document-too-large', detail, mend } : await tree.read(entry)
  if (!(bytes instanceof Uint8Array)) {
    notices.push({
      code: bytes.why,
      detail: `${entry.path}: ${bytes.detail}`,
      ...(bytes.mend ? { mend: bytes.mend } : {}),
    })
    return undefined
  }
  return { ...readDocument(entry.path, bytes), blob: entry.oid }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
