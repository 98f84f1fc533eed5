import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lookAtEach, nothingYet } from '../../src/schema/carry-over.ts'

const item = (path: string) => ({ path })

test('what is carried over is what a look would have found, whatever the lists are', () => {
  const pool = ['', 'a', 'a/b', 'b', 'b', 'c/d', 'é', '😀', '\uffff'].map(item)
  fc.assert(
    fc.property(fc.array(fc.array(fc.constantFrom(...pool)), { maxLength: 6 }), (lists) => {
      const last = nothingYet<{ path: string }, { path: string }>()
      for (const list of lists) expect(lookAtEach(list, last, (one) => one)).toEqual(list)
    }),
  )
})

test('of lists in order only new items are looked at, and those of which nothing is known', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(item)
  if (!a || !b || !c || !d) throw new Error('four items')
  const last = nothingYet<{ path: string }, string | null>()
  const looks: string[] = []
  const look = ({ path }: { path: string }) => {
    looks.push(path)
    return path === 'c' ? undefined : path === 'b' ? null : path
  }
  expect(lookAtEach([a, b, c], last, look)).toEqual(['a', null, undefined])
  expect(lookAtEach([a, item('b'), c, d], last, look)).toEqual(['a', null, undefined, 'd'])
  expect(lookAtEach([b, d], last, look)).toEqual([null, 'd'])
  expect(looks).toEqual(['a', 'b', 'c', 'b', 'c', 'd', 'b'])
})
