import { expect, test } from 'vitest'
import { outlineOf } from '../../src/views/outline.ts'
import { gone, judgedOf, there } from '../support/judged.ts'

const heading = (title: string, depth: number, line: number) => ({ title, depth, line, anchor: `d-${title}` })
const DOCUMENT = [
  heading('Title', 1, 1),
  heading('a', 2, 3),
  heading('a1', 3, 5),
  heading('deep', 4, 7),
  heading('b', 2, 10),
]
const CLAIMS = [
  judgedOf({ line: 2 }, there()),
  judgedOf({ line: 4 }, there()),
  judgedOf({ line: 8 }, gone),
  judgedOf({ line: 9, mood: 'planned' }, gone),
  judgedOf({ line: 10 }, there()),
]

test('two levels beneath the title, each with its claims and those of its sections', () => {
  const outline = outlineOf(DOCUMENT, CLAIMS)
  expect(outline.map(({ title, inner, counts }) => [title, inner, counts])).toEqual([
    [
      'a',
      false,
      [
        { mark: 'verified', count: 1 },
        { mark: 'missing', count: 1 },
      ],
    ],
    ['a1', true, [{ mark: 'missing', count: 1 }]],
    ['b', false, [{ mark: 'verified', count: 1 }]],
  ])
})

test('a document of few sections has no outline', () => {
  expect(outlineOf(DOCUMENT.slice(0, 2), CLAIMS)).toEqual([])
  expect(outlineOf([], CLAIMS)).toEqual([])
})

test('without a title of its own the first level is shown', () => {
  const parts = [heading('a', 1, 1), heading('b', 1, 4), heading('b1', 2, 6), heading('c', 1, 9)]
  expect(outlineOf(parts, []).map(({ title, inner }) => [title, inner])).toEqual([
    ['a', false],
    ['b', false],
    ['b1', true],
    ['c', false],
  ])
})
