import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from '../../src/snapshot/canonical.ts'

test('keys are sorted by UTF-16 unit, also inside, and what is undefined is left out', () => {
  expect(canonical({ b: [1, { z: null, a: 'ä' }], B: undefined, a: true })).toBe(
    '{"a":true,"b":[1,{"a":"ä","z":null}]}',
  )
  expect(canonical({ é: 1, z: 2, Z: 3 })).toBe('{"Z":3,"z":2,"é":1}')
})

test('the order in which keys were set does not matter', () => {
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, member]) => [key, reversed(member)]),
    )
  }
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonical(reversed(value))).toBe(canonical(value))
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, () => 1, 1n])('%s has no JSON', (value) => {
  expect(() => canonical(value)).toThrow(TypeError)
  expect(() => canonical({ inside: [{ value }] })).toThrow(TypeError)
})
