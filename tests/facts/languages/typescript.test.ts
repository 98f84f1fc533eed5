import { describe, expect, test } from 'vitest'
import { definitions, tests } from '../read.ts'

describe('test cases', () => {
  const source = `import { describe, it } from 'vitest'
describe('cart', () => {
  beforeEach(() => expect(1))
  it('adds', () => {
    expect(1).toBe(1)
  })
  it.skip('removes', () => { expect(1) })
  it('does nothing', () => { add() })
  it('asks a helper', () => { expectTotal(1) })
  describe.skip('later', () => {
    test('off', async () => { assert(1) })
  })
  it.each([1, 2, 3])('many %s', (n) => { expect(n) })
  test.todo('think')
  xit('old', () => {})
})
const expectTotal = (n) => { total(n) }
function total(n) { expect(n) }
Deno.test('deno', () => { assertEquals(1, 1) })
const ok = /x/.test('no test')
test(\`template \${1}\`, () => { expect(1) })
`

  test('tests', async () => {
    expect(await tests('src/cart.test.ts', source)).toEqual([
      'cart > adds',
      'cart > removes (skipped)',
      'cart > does nothing (asserts nothing)',
      'cart > asks a helper',
      'cart > later > off (skipped)',
      'cart > many %s x3',
      'cart > think (skipped) (asserts nothing)',
      'cart > old (skipped) (asserts nothing)',
      'deno',
      '`template ${1}`',
    ])
  })

  test('definitions', async () => {
    expect(await definitions('src/cart.test.ts', source)).toEqual([
      '-function expectTotal',
      '-function total',
      "-variable ok = /x/.test('no test')",
    ])
  })
})
