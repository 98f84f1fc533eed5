import { describe, expect, test } from 'vitest'
import { syntaxFacts } from '../../src/facts/syntax-facts.ts'
import { read } from './read.ts'

const parses = async (path: string, source: string) => (await read(path, source)).parses

describe('a file that does not parse says so', () => {
  test.each([
    ['a.py', 'def f(:\n    pass\n'],
    ['a.py', 'x = "a\\ b"\nclass A\n    pass\n'],
    ['a.py', 'def f():\n    return (1,\n\n\ndef g():\n    pass\n'],
    ['a.ts', 'export class A {\n  m() {\n}\n'],
    ['a.js', 'function f( {\n}\n'],
    ['a.go', 'package a\n\nfunc f( {\n}\n'],
    ['a.rs', 'fn f( {\n}\n'],
    ['A.java', 'class A {\n  void m() {\n}\n'],
    ['a.kt', 'class A {\n  fun f() {\n}\n'],
    ['a.swift', 'struct A {\n  func f() {\n}\n'],
    ['a.rb', 'class A\n  def f\nend\n'],
    ['a.py', 'a = 1\n<<<<<<< HEAD\nb = 2\n=======\nb = 3\n>>>>>>> other\n'],
    ['a.ts', 'const a = 1\n<<<<<<< HEAD\nconst b = 2\n=======\nconst b = 3\n>>>>>>> other\n'],
    ['a.cs', 'class A\n{\n<<<<<<< HEAD\n    int b;\n=======\n    int c;\n>>>>>>> other\n}\n'],
    ['a.cpp', 'int a;\n<<<<<<< HEAD\nint b;\n=======\nint c;\n>>>>>>> other\n'],
    ['a.kt', 'val a = 1\n<<<<<<< HEAD\nval b = 2\n=======\nval b = 3\n>>>>>>> other\n'],
    ['a.sh', 'a=1\n<<<<<<< HEAD\nb=2\n=======\nb=3\n>>>>>>> other\n'],
    ['a.sql', 'SELECT 1;\n<<<<<<< HEAD\nSELECT 2;\n=======\nSELECT 3;\n>>>>>>> other\n'],
  ])('%s %j', async (path, source) => {
    expect(await parses(path, source)).toBe(false)
  })
})

describe('a file that parses says so', () => {
  test.each([
    ['a.py', ''],
    ['a.py', '\ufeffdef f():\n    match x:\n        case [1, *rest]:\n            print(f"{x!r:>{width}}")\n'],
    ['a.py', 'async def f[T](x: T) -> T:\n    async with a() as b, c() as d:\n        return await b\n'],
    ['a.ts', 'const f = async <T,>(x: T): Promise<T> => x satisfies T\nexport type { A } from "./a"\n'],
    ['a.tsx', 'export const A = () => <><b>{x?.y ?? 1}</b></>\n'],
    ['a.js', '#!/usr/bin/env node\nclass A { #x = 1; static { a() } get [k]() { return this.#x } }\n'],
    ['a.cs', '#if DEBUG\nclass A {\n#else\nclass B {\n#endif\n}\n'],
    ['a.cpp', 'MACRO_BEGIN(a) void f() { } MACRO_END\n'],
    ['a.kt', 'fun interface A { fun f() }\nval b = 0b0000_1111\nval c = """$${x}"""\n'],
    ['a.go', 'package a\n\nfunc f[T ~int | ~string](x T) {}\n'],
  ])('%s %j', async (path, source) => {
    expect(await parses(path, source)).toBe(true)
  })
})

test('what stands before an error is still found', async () => {
  const facts = await read('a.py', 'def whole():\n    pass\n\n\ndef broken(:\n')
  expect(facts.definitions.map(({ name }) => name)).toContain('whole')
})

test('there are no facts for a language without an analyser, and none for a file above a megabyte', async () => {
  expect(await syntaxFacts('a.md', new TextEncoder().encode('# a'))).toBeUndefined()
  expect(await syntaxFacts('Makefile', new TextEncoder().encode('a:'))).toBeUndefined()
  expect(await syntaxFacts('a.py', new Uint8Array(1_000_001).fill(10))).toBeUndefined()
})

describe('a text that is made to break the parser has no facts, and harms no other', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const whole = () => syntaxFacts('A.java', bytes('class A { void f() {} }'))
  test.each([
    ['more readings at each level than the stack bears', 'A.java', '{[('.repeat(10_000)],
    ['the same, deeper than any stack bears', 'A.java', '{[('.repeat(100_000)],
    ['more readings than the memory holds', 'A.java', 'a<'.repeat(30_000)],
    ['a look at all of the rest from every place', 'a.sh', '<'.repeat(100_000)],
  ])(
    '%s',
    async (_, path, text) => {
      const before = await whole()
      expect(before?.definitions.map(({ name }) => name)).toEqual(['A', 'f'])
      expect(await syntaxFacts(path, bytes(text))).toBeUndefined()
      expect(await whole()).toEqual(before)
    },
    240_000,
  )

  test('however many are read at the same time', async () => {
    const texts = Array.from({ length: 6 }, (_, at) => (at % 2 === 0 ? 'class A {}' : '{[('.repeat(10_000)))
    const all = await Promise.all(texts.map((text) => syntaxFacts('A.java', bytes(text))))
    expect(all.map((facts) => facts?.parses)).toEqual([true, undefined, true, undefined, true, undefined])
  }, 240_000)
})
