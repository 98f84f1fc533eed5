import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfiguration } from '../../scripts/cli/configuration.ts'
import { ACCENTS, Brand, contrast, GROUNDS } from '../../src/schema/brand.ts'

const TOKENS = readFileSync(join(import.meta.dirname, '../../src/styles/tokens.css'), 'utf8')
const token = (name: string) => new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(TOKENS)?.slice(1) ?? []

test('the grounds and the colour of links are those of the style sheet', () => {
  const [light, dark] = [0, 1].map((at) => ['paper', 'panel'].map((name) => token(name)[at]))
  expect(GROUNDS).toEqual({ light, dark })
  expect(Object.values(ACCENTS)).toEqual(token('accent'))
})

test.each([
  ['#000000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.48],
  ['#1d4f7c', '#1d4f7c', 1],
])('contrast of %s with %s', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2)
  expect(contrast(other, one)).toBeCloseTo(ratio, 2)
})

describe('a colour that cannot be read is refused, with its ratio and where it stands', () => {
  test('what the style sheet has itself may be set', () => {
    expect(Brand.parse({ accent: ACCENTS.light, accentDark: ACCENTS.dark })).toBeDefined()
  })

  test.each([
    ['accent: "#ffcc00"', 'brand.accent: #ffcc00 has a contrast of 1.3 to 1 with #f5f3ec, the light ground'],
    ['accentDark: "#1d4f7c"', 'brand.accentDark: #1d4f7c has a contrast of 1.9 to 1 with #1d1f1c, the dark ground'],
  ])('%s', (line, message) => {
    expect(() => readConfiguration('asbuilt.yaml', `name: x\nbrand:\n  ${line}\n`)).toThrow(
      expect.objectContaining({ message: expect.stringContaining(`asbuilt.yaml:3: ${message}`) }),
    )
  })
})

test('a logo is a picture in the configuration itself: nothing else, and nothing that could end the rule it stands in', () => {
  expect(Brand.safeParse({ logo: 'data:image/svg+xml;base64,PHN2Zy8+' }).success).toBe(true)
  for (const logo of [
    'logo.svg',
    'https://example.org/logo.png',
    'data:text/html;base64,PGI+',
    'data:image/png;base64,a)}',
  ])
    expect({ logo, fine: Brand.safeParse({ logo }).success }).toEqual({ logo, fine: false })
})
