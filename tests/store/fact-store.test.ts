import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type FactStoreOptions, openFactStore } from '../../src/store/fact-store.ts'
import { formatSegment, readSegment } from '../../src/store/segment.ts'

const home = mkdtempSync(join(tmpdir(), 'asbuilt-store-'))

const syntax = {
  language: 'python',
  parses: true,
  definitions: [],
  routes: [],
  mounts: [],
  imports: [],
  tests: [],
  uses: ['tab\there', 'line\nend', 'ünï'],
  strings: [],
  broadHandlers: [],
  markers: [],
}

function opened(folder: string, options: Partial<FactStoreOptions> = {}) {
  const warnings: string[] = []
  const store = openFactStore(folder, { maker: 'one', limit: 1 << 30, warn: (text) => warnings.push(text), ...options })
  return { store, warnings }
}

function emptyFolder(): string {
  return mkdtempSync(join(home, 'cache-'))
}

/** A folder in which an earlier run kept facts. */
function kept(): string {
  const folder = emptyFolder()
  const { store } = opened(folder)
  store.notes.set('l', '1')
  store.syntax.set('s', syntax)
  store.blobs.set('b', { bytes: 1, lines: 2, binary: false, generated: true })
  store.notes.set('n', '["a"]')
  store.notes.set('empty', '')
  store.flush()
  return folder
}

const segmentsOf = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.facts'))

describe('facts that outlive a run', () => {
  test('come back as they were', () => {
    const { store, warnings } = opened(kept())
    expect(store.notes.get('l')).toEqual('1')
    expect(store.syntax.get('s')).toEqual(syntax)
    expect(store.blobs.get('b')).toEqual({ bytes: 1, lines: 2, binary: false, generated: true })
    expect([store.notes.get('n'), store.notes.get('empty'), store.notes.get('absent')]).toEqual([
      '["a"]',
      '',
      undefined,
    ])
    expect(warnings).toEqual([])
  })

  test('are not written again, and nothing is where nothing is new', () => {
    const folder = kept()
    const before = segmentsOf(folder)
    const { store } = opened(folder)
    store.notes.get('l')
    store.flush()
    expect(segmentsOf(folder)).toEqual(before)
  })

  test('of two runs at once are all kept', () => {
    const folder = emptyFolder()
    const [a, b] = [opened(folder), opened(folder)]
    a.store.notes.set('a', '1')
    b.store.notes.set('b', '2')
    a.store.notes.set('both', '3')
    b.store.notes.set('both', '3')
    a.store.flush()
    b.store.flush()
    const { store } = opened(folder)
    expect(['a', 'b', 'both'].map((key) => store.notes.get(key))).toEqual(['1', '2', '3'])
  })

  test('of many small runs are made one segment, and none is lost', () => {
    const folder = emptyFolder()
    for (let run = 0; run < 60; run++) {
      const { store } = opened(folder)
      store.notes.set(`run ${run}`, String(run))
      store.flush()
    }
    expect(segmentsOf(folder).length).toBeLessThan(30)
    const { store } = opened(folder)
    for (let run = 0; run < 60; run++) expect(store.notes.get(`run ${run}`)).toBe(String(run))
  })

  test('41,000 are at hand within the time of a start', () => {
    const folder = emptyFolder()
    const first = opened(folder).store
    const keys = Array.from({ length: 41_000 }, (_, at) => `lexical@1:java:${at.toString(16).padStart(40, '0')}`)
    for (const [at, key] of keys.entries()) first.notes.set(key, `${at},5,6,1,2,3,4,7,8,9,10,Java`)
    first.flush()
    const { store } = opened(folder)
    const began = process.cpuUsage()
    expect(store.notes.get(keys.at(-1) ?? '')).toMatch(/^40999,/)
    const { user, system } = process.cpuUsage(began)
    // 25 ms on an idle machine; the rest is room for a busy one.
    expect((user + system) / 1000).toBeLessThan(400)
  })
})

describe('faults', () => {
  test.each([0, 1, 30, 100, -1])('a segment cut to %i bytes is dropped with a word, and gives no fact', (to) => {
    const folder = kept()
    for (const name of segmentsOf(folder)) {
      const file = join(folder, name)
      truncateSync(file, to < 0 ? readFileSync(file).length - 1 : Math.min(to, readFileSync(file).length - 1))
    }
    const { store, warnings } = opened(folder)
    expect([store.notes.get('l'), store.syntax.get('s'), store.notes.get('n')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(warnings).toHaveLength(2)
    expect(warnings[0]).toContain('damaged notes facts: they are dropped and computed again')
    store.notes.set('l', '9')
    store.flush()
    expect(opened(folder).store.notes.get('l')).toEqual('9')
  })

  test('one changed byte anywhere in a segment never gives another fact', () => {
    const { bytes } = formatSegment('one', [['key', 'value']])
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(readSegment('one', changed).state, `byte ${at}`).not.toBe('whole')
    }
  })

  test('facts of other analysers are dropped with a word', () => {
    const folder = kept()
    const { store, warnings } = opened(folder, { maker: 'two' })
    expect(store.notes.get('l')).toBeUndefined()
    expect(warnings).toEqual(['the fact cache held notes facts of another asbuilt: they are computed again'])
    expect(segmentsOf(folder).some((name) => name.startsWith('notes'))).toBe(false)
  })

  test('a place that cannot be a folder is done without, said once', () => {
    const file = join(home, 'a file')
    writeFileSync(file, '')
    const { store, warnings } = opened(file)
    store.notes.set('l', '1')
    store.flush()
    store.flush()
    expect(store.notes.get('l')).toEqual('1')
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('nothing is kept for the next run')
  })

  test('a full disk leaves nothing half written, is said once, and the run goes on', () => {
    const folder = emptyFolder()
    const full = () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    }
    const { store, warnings } = opened(folder, { files: { writeFileSync: full, renameSync } })
    store.notes.set('l', '1')
    store.notes.set('n', '1')
    store.flush()
    store.notes.set('m', '1')
    store.flush()
    expect(readdirSync(folder)).toEqual([])
    expect(warnings).toEqual([`the fact cache ${folder} cannot be written, so nothing more is kept: ENOSPC`])
    expect(store.notes.get('l')).toEqual('1')
  })

  test('beyond the limit the oldest go, whatever the clock says; what a killed run left goes too', () => {
    const folder = emptyFolder()
    const far = [0, 4_000_000_000, 8_000_000_000]
    for (const [at, seconds] of far.entries()) {
      const { store } = opened(folder)
      store.notes.set(`note ${at}`, 'x'.repeat(1000))
      store.flush()
      for (const name of segmentsOf(folder))
        if (readFileSync(join(folder, name), 'utf8').includes(`note ${at}`))
          utimesSync(join(folder, name), seconds, seconds)
    }
    const left = join(folder, `.notes-${'0'.repeat(32)}.1.tmp`)
    writeFileSync(left, '')
    utimesSync(left, 0, 0)
    const { store } = opened(folder, { limit: 2500 })
    store.blobs.set('b', { bytes: 1, lines: 1, binary: false, generated: false })
    store.flush()
    const { store: after } = opened(folder)
    expect([0, 1, 2].map((at) => after.notes.get(`note ${at}`) !== undefined)).toEqual([false, true, true])
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('a segment that another run took away meanwhile is only absent', () => {
    const folder = kept()
    mkdirSync(join(folder, `notes-${'0'.repeat(32)}.facts`))
    const { store } = opened(folder)
    expect(store.notes.get('l')).toEqual('1')
  })
})
