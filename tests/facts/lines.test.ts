import { expect, test } from 'vitest'
import { read } from './read.ts'

/** `name:first-last` of every definition. */
async function spans(path: string, source: string): Promise<string[]> {
  return (await read(path, source)).definitions.map((one) => `${one.name}:${one.line}-${one.end}`)
}

test('a definition begins at its name, not at what decorates it, and ends where its body ends', async () => {
  expect(
    await spans('a.py', '@x\n@y(\n  1)\ndef f(\n  a,\n):\n  return a\n\n\nclass C:\n  a = [\n    1,\n  ]\n'),
  ).toEqual(['f:4-7', 'C:10-13', 'a:11-13'])
  expect(
    await spans('a.ts', '@X()\nexport class A {\n  @Y()\n  m() {\n    return 1\n  }\n}\nconst f = () => {\n}\n'),
  ).toEqual(['A:2-7', 'm:4-6', 'f:8-9'])
  expect(await spans('A.java', '@X\n@Y\nclass A {\n  @Z\n  int a;\n  @Z\n  void m() {\n  }\n}\n')).toEqual([
    'A:3-9',
    'a:5-5',
    'm:7-8',
  ])
  expect(await spans('A.cs', '[X]\nclass A\n{\n    [Z]\n    void M()\n    {\n    }\n}\n')).toEqual(['A:2-8', 'M:5-7'])
  expect(await spans('a.rs', '#[x]\npub fn f() {\n    g()\n}\n')).toEqual(['f:2-4'])
  expect(
    await spans(
      'a.kt',
      '@X\nclass A(\n  val a: Int,\n) {\n  @Y\n  fun f() {\n    g()\n  }\n  val s = """\n    x\n  """\n}\n',
    ),
  ).toEqual(['A:2-12', 'a:3-3', 'f:6-8', 's:9-11'])
  expect(await spans('a.go', 'package a\n\nfunc f() {\n}\n\ntype S struct {\n\tA int\n}\n')).toEqual([
    'f:3-4',
    'S:6-8',
    'A:7-7',
  ])
  expect(await spans('a.rb', 'class A\n  def f\n    1\n  end\nend\n')).toEqual(['A:1-5', 'f:2-4'])
  expect(await spans('a.php', '<?php\n#[X]\nclass A\n{\n  function f()\n  {\n  }\n}\n')).toEqual(['A:3-8', 'f:5-7'])
})

test('lines count as git counts them, whatever ends them', async () => {
  expect(await spans('a.py', 'a = 1\r\ndef f():\r\n  pass\r\n')).toEqual(['a:1-1', 'f:2-3'])
})
