/** What the browser tests look at: a kind of page that they do not know would be skipped in silence. */
import { expect, test } from 'vitest'
import { sitePaths } from '../../src/views/site-paths.ts'
import { pagesToVisit } from '../e2e/support/site.ts'
import { contentOf, HARBOUR, HOSTILE } from '../support/site-content.ts'

const targets = sitePaths(contentOf(HARBOUR, HOSTILE))
const pages = [...targets].filter(([address]) => address === '' || address.endsWith('/') || address.endsWith('.html'))
const files = pages.map(([address]) => (address.endsWith('.html') ? address : `${address}index.html`))

test('every kind of page is looked at in a browser, and every address there is a page', () => {
  const visited = pagesToVisit({ files })
  expect(visited.filter((address) => !targets.has(address))).toEqual([])
  const kinds = new Set(visited.map((address) => targets.get(address)?.page))
  expect([...new Set(pages.map(([, { page }]) => page))].filter((kind) => !kinds.has(kind))).toEqual([])
  expect(kinds.size).toBeGreaterThan(15)
})

test('of the hostile project its document, its claims, its search and a claim are looked at', () => {
  const kinds = pagesToVisit({ files }).flatMap((address) => {
    const target = targets.get(address)
    return target && 'project' in target && target.project.id === 'hostile' ? [target.page] : []
  })
  expect(kinds).toEqual(expect.arrayContaining(['project', 'document', 'claims', 'search', 'claim']))
})
