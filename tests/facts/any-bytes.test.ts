/** Whatever a repository holds under whatever name, reading it gives facts that hold together, and never an error. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blobFacts } from '../../src/facts/blob-facts.ts'
import type { SyntaxFacts } from '../../src/facts/facts.ts'
import { languages } from '../../src/facts/languages/index.ts'
import { lexicalFacts } from '../../src/facts/lexical/lexical-facts.ts'
import { syntaxFacts } from '../../src/facts/syntax-facts.ts'

const extensions = Object.values(languages).map((one) => one.extensions[0] ?? '')

/** Words and signs of all languages, so that any text made of them comes near to code. */
const PIECES = [
  ...'( ) [ ] { } < > : ; , . = => -> == @ # $ & | ? ! * / + - \\ ` ~ ^ % _ :: ?. ... """ \'\'\' // /* */ -- #[ <? <?php $$ ${ \\( <script> </script> ---'.split(
    ' ',
  ),
  ...'"a" \'b\' `c` "/x/{id}" ":id" 1 0x1 a b Foo bar_baz self this'.split(' '),
  ...'class interface enum struct trait impl object record def fun func fn function let var val const type typealias import from use using require module package namespace public private static async await export default case when match if else for while do end return throw try catch except rescue raise pass with extends implements override companion data sealed init extension protocol model message service rpc resource CREATE TABLE ALTER test it describe get route app router Route mapping'.split(
    ' ',
  ),
  ' ',
  '\n',
  '\n    ',
  '\t',
  '\r\n',
  '',
]

/** A text that is too tangled to parse has no facts; whatever has some, has them whole. */
function check(facts: SyntaxFacts | undefined, bytes: Uint8Array): void {
  if (!facts) return
  const lines = Math.max(1, blobFacts('a', bytes).lines, new TextDecoder().decode(bytes).split('\n').length)
  for (const one of facts.definitions) {
    expect(one.name).not.toBe('')
    expect(one.line).toBeGreaterThanOrEqual(1)
    expect(one.end).toBeLessThanOrEqual(lines)
    expect((one.value ?? '').length).toBeLessThanOrEqual(120)
  }
  for (const one of facts.routes) expect(one.path).toMatch(/^(?:$|\/|\{\?)/)
  for (const one of [...facts.routes, ...facts.mounts, ...facts.imports, ...facts.tests, ...facts.markers]) {
    expect(one.line).toBeGreaterThanOrEqual(1)
    expect(one.line).toBeLessThanOrEqual(lines)
  }
  for (const one of facts.strings) expect(one.length).toBeLessThanOrEqual(80)
  expect(facts.uses).toEqual([...new Set(facts.uses)].sort())
}

describe.each(extensions)('.%s', (extension) => {
  test('bytes of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        check(await syntaxFacts(`a.${extension}`, bytes), bytes)
        lexicalFacts(`a.${extension}`, bytes)
      }),
      { numRuns: 40 },
    )
  })

  test('anything like code, cut off anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }),
        fc.constantFrom('', ' '),
        async (pieces, gap) => {
          const bytes = new TextEncoder().encode(pieces.join(gap))
          check(await syntaxFacts(`a.${extension}`, bytes), bytes)
        },
      ),
      { numRuns: 120 },
    )
  })

  test('nesting without end', async () => {
    for (const piece of [
      '(',
      '[',
      '{',
      'class A {',
      'function f() {',
      'if (a) {',
      'def f():\n ',
      '"${',
      '/*',
      '<a>',
      'a(',
      'describe("x", () => {',
      'route("/x") {',
      'a.b(c)',
      'a + ',
      '<script>',
      '"""',
      'a<',
      '@a(',
    ]) {
      const bytes = new TextEncoder().encode(piece.repeat(4000))
      check(await syntaxFacts(`a.${extension}`, bytes), bytes)
    }
  }, 60_000)
})
