import { describe, expect, test } from 'vitest'
import { addresses } from '../../src/views/addresses.ts'
import { areaFeed, areaNames, feedOf, projectFeed } from '../../src/views/feed.ts'
import { placeOf } from '../../src/views/place.ts'
import { sitePaths } from '../../src/views/site-paths.ts'
import { contentOf, HARBOUR, HOSTILE } from '../support/site-content.ts'

const placeAt = (address: string) => placeOf(address, { base: '/status/', site: 'https://x.example', language: 'en' })
const content = contentOf(HARBOUR, HOSTILE)

describe('a feed', () => {
  test('of a project has an entry for each of its releases, newest first, and of no other', () => {
    const feed = projectFeed(HARBOUR, placeAt(addresses.projectFeed('harbour', 'xml')))
    expect(feed.self).toBe('https://x.example/status/harbour/feed.xml')
    expect(feed.entries.map(({ date }) => date)).toEqual(
      HARBOUR.snapshots
        .map(({ release }) => release.date)
        .toSorted()
        .toReversed(),
    )
    expect(feed.entries.every(({ id }) => id.includes(':harbour/'))).toBe(true)
    const all = feedOf(content, placeAt('feed.xml'))
    expect(feed.entries).toEqual(all.entries.filter(({ id }) => id.includes(':harbour/')))
  })

  test('of an area tells only of the releases that changed it, and only what changed in it', () => {
    const whole = projectFeed(HARBOUR, placeAt('harbour/feed.xml'))
    const feeds = areaNames(HARBOUR).map((area) => areaFeed(HARBOUR, area, placeAt('harbour/feeds/x.xml')))
    expect(feeds.some(({ entries }) => entries.length > 0)).toBe(true)
    for (const { entries } of feeds) {
      expect(entries.length).toBeLessThan(whole.entries.length)
      for (const { text, date } of entries) {
        const said = whole.entries.find((entry) => entry.date === date)?.text ?? ''
        // The whole lists the first twenty: what is there of an area is the same line.
        if (said.split('\n').length <= 20) for (const line of text.split('\n')) expect(said).toContain(line)
      }
    }
    const ids = [...whole.entries, ...feeds.flatMap(({ entries }) => entries)].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('stands at an address of its own, for each project and each area of its newest release', () => {
    const paths = [...sitePaths(content).keys()]
    for (const project of content.projects)
      for (const format of ['xml', 'json'] as const) {
        expect(paths).toContain(addresses.projectFeed(project.id, format))
        for (const area of areaNames(project)) expect(paths).toContain(addresses.areaFeed(project.id, area, format))
      }
  })
})
