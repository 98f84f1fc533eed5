import { expect, test } from 'vitest'
import { inReleaseOrder } from '../../src/snapshot/order.ts'
import { snapshotOf } from '../support/snapshots.ts'

/** Ids in release order, of snapshots made of "id day" or "id day head". */
function ordered(...of: string[]): string[] {
  const snapshots = of.map((one) => {
    const [id = '', day = '', kind] = one.split(' ')
    return snapshotOf('quay', {
      id,
      date: `2026-01-${day.padStart(2, '0')}T00:00:00Z`,
      kind: kind === 'head' ? 'head' : 'tag',
      documents: [],
    }).snapshot
  })
  return inReleaseOrder(snapshots).map(({ release }) => release.id)
}

test('a fix of an old line does not come between releases of the new one', () => {
  expect(ordered('v2.0.0 3', 'v1.9.1 4', 'v2.1.0 5', 'v1.9.0 1')).toEqual(['v1.9.0', 'v1.9.1', 'v2.0.0', 'v2.1.0'])
})

test('what is unreleased stands behind the last release that is no newer', () => {
  expect(ordered('v1.0.0 1', 'v2.0.0 5', 'main-1 3 head', 'main-2 9 head', 'main-0 1 head')).toEqual([
    'v1.0.0',
    'main-0',
    'main-1',
    'v2.0.0',
    'main-2',
  ])
  expect(ordered('v1.0.0 5', 'main 1 head')).toEqual(['main', 'v1.0.0'])
})

test('several packages, or tags that are no versions, go by date', () => {
  expect(ordered('a@2.0.0 1', 'b@1.0.0 2', 'a@1.5.0 3')).toEqual(['a@2.0.0', 'b@1.0.0', 'a@1.5.0'])
  expect(ordered('v2.0.0 1', 'zebra 2', 'v1.0.0 3')).toEqual(['v2.0.0', 'zebra', 'v1.0.0'])
})

test('no order of the files decides anything', () => {
  const all = ['v1.0.0 1', 'v1.1.0 9', 'main-1 3 head', 'v2.0.0 5', 'main-2 3 head']
  expect(ordered(...all)).toEqual(ordered(...all.toReversed()))
})
