import { expect, test } from 'vitest'
import { saidOnce } from '../../src/views/said-once.ts'
import { sentences } from '../../src/views/sentences.ts'
import { gone, judgedOf, vague } from '../support/judged.ts'

const told = (...claims: ReturnType<typeof judgedOf>[]) =>
  saidOnce(claims, sentences('en')).map((group) => group.map(({ kind }) => kind))

test('that a file is missing is told once for a line, whatever the line says of it', () => {
  const path = judgedOf({ line: 4 }, gone)
  const lines = judgedOf({ line: 4, kind: 'lines', claimed: { op: 'eq', value: 240, unit: 'lines' } }, gone)
  expect(told(path, lines)).toEqual([['path', 'lines']])
})

test('another line, another subject, another verdict and another mood are told apart', () => {
  const path = judgedOf({ line: 4 }, gone)
  expect(told(path, judgedOf({ line: 5 }, gone))).toHaveLength(2)
  expect(told(path, judgedOf({ line: 4, subject: 'src/b.ts' }, gone))).toHaveLength(2)
  expect(told(path, judgedOf({ line: 4, kind: 'lines' }, vague))).toHaveLength(2)
  expect(told(path, judgedOf({ line: 4, mood: 'planned' }, gone))).toHaveLength(2)
})
