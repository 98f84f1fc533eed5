import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addresses, fragment, rootFrom, segment } from '../../src/views/addresses.ts'
import { DOC_PAGES } from '../../src/views/docs.ts'
import { areaNames } from '../../src/views/feed.ts'
import { placeOf } from '../../src/views/place.ts'
import { sitePaths } from '../../src/views/site-paths.ts'
import { contentOf, HARBOUR, HOSTILE } from '../support/site-content.ts'

describe('addresses', () => {
  test('what is safe stays as it is', () => {
    expect(addresses.release('harbour', 'v1.2.0')).toBe('harbour/v1.2.0/')
    expect(addresses.document('Harbour', 'v1', 'docs/STATUS.md')).toBe('Harbour/v1/docs/STATUS.md/')
    expect(addresses.claim('p', 'status-overall-1a2b')).toBe('p/claims/status-overall-1a2b/')
    expect(addresses.compare('p', 'v1', 'v2')).toBe('p/compare/v1...v2/')
  })

  test('names that the site itself uses step aside', () => {
    expect(addresses.project('method')).toMatch(/^method-[0-9a-f]{8}\/$/)
    expect(addresses.release('p', 'claims')).toMatch(/^p\/claims-[0-9a-f]{8}\/$/)
    expect(addresses.document('p', 'v1', 'claims/x.md')).toMatch(/^p\/v1\/x\.md-[0-9a-f]{8}\/$/)
    expect(addresses.apiProject('index')).not.toBe(addresses.api)
  })

  test('any text becomes one safe part, and two texts two parts', () => {
    const seen = new Map<string, string>()
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const part = segment(text)
        expect(part).toMatch(/^[a-z0-9][a-z0-9._-]*$/)
        expect(part).not.toMatch(/\.\.\.|\.$/)
        expect(part).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/)
        expect(part.length).toBeLessThanOrEqual(80)
        expect(seen.get(part) ?? text).toBe(text)
        seen.set(part, text)
      }),
    )
  })

  test('paths of documents never leave their release, whatever they hold', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.constantFrom('..', '.', 'con', 'claims', 'ä', 'a b', '#?%'), fc.string({ minLength: 1 })),
          { minLength: 1, maxLength: 5 },
        ),
        (parts) => {
          const address = addresses.document('p', 'v1', parts.join('/'))
          expect(new URL(address, 'http://x/').pathname).toBe(`/${address}`)
          expect(address.startsWith('p/v1/')).toBe(true)
        },
      ),
    )
  })

  test('an anchor has no white space', () => {
    expect(fragment('v1.2.0')).toBe('v1.2.0')
    expect(fragment('a b')).not.toMatch(/\s/)
  })

  test('the way back to the root', () => {
    expect([rootFrom(''), rootFrom('feed.xml'), rootFrom('p/'), rootFrom('p/v1/docs/a.md/')]).toEqual([
      './',
      './',
      '../',
      '../../../../',
    ])
  })
})

describe('site paths', () => {
  test('no address ends in another: a file never stands where a folder must', () => {
    const paths = [...sitePaths(contentOf(HARBOUR, HOSTILE)).keys()]
    const files = new Set(paths.filter((path) => !path.endsWith('/')))
    expect(paths.filter((path) => [...files].some((file) => path.startsWith(`${file}/`)))).toEqual([])
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length)
  })

  test('pages grow with claims + releases × documents, never with claims × releases', () => {
    const { snapshots, lives } = HARBOUR
    const documents = snapshots.reduce((sum, snapshot) => sum + snapshot.documents.length, 0)
    const paths = sitePaths(contentOf(HARBOUR))
    const metrics = new Set(snapshots.flatMap((one) => one.metrics.map(({ id }) => id))).size
    // Of a claim and of a number: its page, and what others embed of it. Of an area: two feeds and a frame.
    const pages = 2 * lives.size + documents + 2 * metrics + 3 * areaNames(HARBOUR).length + DOC_PAGES.length
    // Of a release: itself, its claims in five forms, its search in two, its data, what it changed.
    expect(paths.size).toBeLessThanOrEqual(pages + 10 * snapshots.length + 40)
  })
})

describe('place', () => {
  test('links are relative, so that the folder works anywhere; only a page for unknown addresses needs the base', () => {
    const settings = { base: '/status/', site: 'https://x.example', language: 'en' } as const
    expect(placeOf('p/v1/', settings).href('method/')).toBe('../../method/')
    expect(placeOf('404.html', settings).href('method/')).toBe('/status/method/')
    expect(placeOf('p/', settings).url('p/')).toBe('https://x.example/status/p/')
  })
})
