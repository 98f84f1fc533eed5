import { describe, expect, test } from 'vitest'
import { readSettings } from '../../../src/evidence/formats/settings.ts'
import { readCommands } from '../../../src/evidence/formats/shell.ts'
import { readXml } from '../../../src/evidence/formats/xml.ts'

const pairs = (path: string, text: string) =>
  Object.fromEntries(
    (readSettings(path, text) ?? []).flatMap(({ keys, value }) =>
      value === undefined ? [] : [[keys.join('.'), value]],
    ),
  )

test.each([
  ['a.yml', 'a:\n  - b: "x # y" # z\n  - c: 3.10\n', { 'a.0.b': 'x # y', 'a.1.c': '3.10' }],
  [
    'a.yml',
    'base: &b {x: 1}\nuse:\n  <<: *b\n  y: 2\n---\nx: 3\n',
    { 'base.x': '1', 'use.x': '1', 'use.y': '2', x: '3' },
  ],
  ['a.json', '{"a": {"b": [1, "two"]}, // c\n "d": true,}', { 'a.b.0': '1', 'a.b.1': 'two', d: 'true' }],
  ['a.toml', '[t]\nx = 1\n[[l]]\ny = "z"\n', { 't.x': '1', 'l.0.y': 'z' }],
  ['.env.example', '# A=1\nexport B="x # y"\nC=3 # d\n', { B: 'x # y', C: '3' }],
  ['a.service', '[Unit]\nDescription=x\n; no=1\n', { 'Unit.Description': 'x' }],
  ['a.tf', 'resource "a" "b" {\n  # c = 1\n  d = "e"\n}\n', { 'resource.a.b.d': 'e' }],
  ['Dockerfile', 'FROM a \\\n  AS b\n# EXPOSE 1\nEXPOSE 2\n', { FROM: 'a AS b', EXPOSE: '2' }],
  ['a.py', 'x = 1  # y = 2\n"""\nz = 3\n"""\nw: int = 4\n', { x: '1', w: '4' }],
  ['a.ts', 'const x = 1 // y = 2\n/* z = 3 */\nf({ w: "4" })\n', { x: '1', w: '4' }],
])('%s: %j', (path, text, expected) => expect(pairs(path, text)).toEqual(expected))

test('lines of entries are those of the file', () => {
  const lines = (path: string, text: string) =>
    readSettings(path, text)?.map(({ keys, line }) => `${keys.at(-1)}:${line}`)
  expect(lines('a.yml', '\na: 1\n\nb: 2\n')).toEqual(['a:2', 'b:4'])
  expect(lines('a.json', '{\n"a": 1,\n\n"b": 2\n}')).toEqual(['a:2', 'b:4'])
  expect(lines('a.toml', '\n[t]\n\nx = 1\n')).toEqual(['t:2', 'x:4'])
})

test('a shell line taken apart, nothing expanded', () =>
  expect(readCommands('A=1 sudo make x && cd "a b" # no\nfoo > out | bar "$(x)"').map(({ words }) => words)).toEqual([
    ['make', 'x'],
    ['cd', 'a b'],
    ['foo'],
    ['bar', '$(x)'],
  ]))

describe('hostile files end in time', () => {
  const size = 900_000
  const laughs = [
    'a0: &a0 []',
    ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`),
  ].join('\n')
  test.each([
    ['a.yml', laughs],
    ['a.json', '/*'.repeat(size / 2)],
    ['a.json', '['.repeat(size)],
    ['a.ts', '/*'.repeat(size / 2)],
    ['a.py', `x = ${'"""\''.repeat(size / 4)}`],
    ['a.ini', `${' '.repeat(size)}x`],
    ['.env', `A=${' '.repeat(size)}#`],
    ['a.tf', `${'a {\n'.repeat(size / 4)}`],
    ['Dockerfile', '\\\n'.repeat(size / 2)],
    ['a.toml', `a = ${'['.repeat(5000)}`],
    ['a.ts', `${'a:'.repeat(900)}\n`.repeat(400)],
  ])('%s', (path, text) => {
    const begun = performance.now()
    readSettings(path, text)
    expect(performance.now() - begun).toBeLessThan(10_000)
  })
  test('commands and XML', () => {
    const begun = performance.now()
    readCommands(' '.repeat(size))
    readCommands('$('.repeat(size / 2))
    readXml('<a>'.repeat(5000))
    expect(performance.now() - begun).toBeLessThan(10_000)
  })
})
