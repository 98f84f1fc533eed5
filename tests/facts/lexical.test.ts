import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blobFacts } from '../../src/facts/blob-facts.ts'
import { type LexicalFacts, lexicalFacts } from '../../src/facts/lexical/lexical-facts.ts'
import { SPELLINGS } from '../../src/facts/lexical/spelling.ts'

function count(path: string, source: string): LexicalFacts {
  const facts = lexicalFacts(path, new TextEncoder().encode(source))
  if (!facts) throw new Error(`no spelling for ${path}`)
  return facts
}

const kinds = (path: string, source: string) => {
  const { code, comment, blank } = count(path, source)
  return [code, comment, blank]
}

describe('lines of code, comments, blanks', () => {
  test.each([
    ['a.ts', '// a\n\nconst a = 1 // b\n/* c\n\n d */ const e = "// no"\n/* f */\n', [2, 4, 1]],
    ['a.ts', 'const a = `\n// text\n`\n', [3, 0, 0]],
    ['a.ts', "const a = 'it\\'s // no'\n", [1, 0, 0]],
    ['a.py', '# a\nx = "#"  # b\n\n"""doc\n# c\n"""\ny = """text\n# no\n"""\n', [4, 4, 1]],
    ['a.sql', '-- a\nSELECT 1; -- b\n/* c */\n', [1, 2, 0]],
    ['a.rs', "fn f<'a>(x: &'a str) {} // a\n// b", [1, 1, 0]],
    ['a.py', '', [0, 0, 0]],
    ['a.py', '\n', [0, 0, 1]],
    ['a.py', 'x', [1, 0, 0]],
  ])('%s %j', (path, source, expected) => {
    expect(kinds(path, source)).toEqual(expected)
  })

  test('add up to the lines of the file', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SPELLINGS.map((one) => one.extensions[0] ?? '')),
        fc.array(fc.constantFrom('/*', '*/', '//', '#', '--', '"""', "'", '"', '`', '\n', '\\', ' ', 'a', '\t')),
        (extension, parts) => {
          const source = parts.join('')
          const [code = 0, comment = 0, blank = 0] = kinds(`a.${extension}`, source)
          expect(code + comment + blank).toBe(blobFacts('a', new TextEncoder().encode(source)).lines)
        },
      ),
    )
  })
})

test('markers count in comments only, once for each line', () => {
  const source =
    '// TODO: a TODO\nconst TODO = "TODO"\n/* FIXME\n   HACK XXX */\nconst a = 1 // XXX\n// XXX-XX-XXXX\n// TODOS\n'
  expect(count('a.ts', source).markers).toEqual({ TODO: 1, FIXME: 1, HACK: 1, XXX: 1 })
})

describe('findings', () => {
  test.each([
    [
      'a.py',
      '@router.get("/x")\nasync def test_a():\n    try:\n        pass\n    except (A, Exception) as e:\n        pass\n    except:\n        pass\n    except ValueError:\n        pass\n@mock.patch("x")\nclass A:\n    def m(self): pass\n',
      [1, 1, 2, 2],
    ],
    [
      'a.ts',
      "import x from 'y'\napp.get('/x', h)\nit('a', () => {\n  it.skip('b', f)\n})\nexport class A {}\nexport const f = async (a) => 1\nconst n = 1\ntry { } catch (e) {}\n  } catch {\n  }\n",
      [2, 1, 0, 2],
    ],
    [
      'A.java',
      '@GetMapping("/x")\npublic List<String> f(int a) {\n  @Test\n  } catch (final Exception e) {\n  } catch (IOException e) {\n  return f(1);\n  private static class B {\n',
      [1, 1, 1, 2],
    ],
    ['a.go', 'func TestA(t *testing.T) {\nr.GET("/x", h)\nfunc f() {\ntype S struct {\n', [1, 1, 0, 2]],
    ['a.rs', '#[test]\nfn a() {}\n#[get("/x")]\npub async fn b() {}\npub(crate) struct S;\n', [1, 1, 0, 3]],
    [
      'a.cs',
      '[Fact]\npublic void A()\n[HttpGet("{id}")]\npublic async Task<int> B(int a)\ncatch (Exception)\n} catch (Exception e) when (x)\n',
      [1, 1, 1, 2],
    ],
    ['a.kt', '@Test\nfun a() {\nget("/x") {\n} catch (e: Throwable) {\ndata class B(\n', [1, 1, 1, 2]],
    ['a.rb', "it 'a' do\nget '/x', to: 'a#b'\nrescue Exception => e\ndef a\nclass B\n", [1, 1, 1, 2]],
    [
      'a.php',
      "public function testA() {\nRoute::get('/x', f);\n} catch (\\Throwable $e) {\nfinal class A {\nfunction b() {\n",
      [1, 1, 1, 2],
    ],
  ])('%s', (path, source, [tests, routes, broadHandlers, definitions]) => {
    expect(count(path, source)).toMatchObject({ tests, routes, broadHandlers, definitions })
  })
})

test('a file of unknown language has none', () => {
  expect(lexicalFacts('a.bin', new Uint8Array([1, 2]))).toBeUndefined()
})

test('a long line of strings costs what its bytes cost', () => {
  const bytes = Buffer.from('x="a";'.repeat(300_000))
  const began = process.cpuUsage()
  expect(lexicalFacts('a.js', bytes)?.code).toBe(1)
  const { user, system } = process.cpuUsage(began)
  // 0.1 s on an idle machine; 10 s when every string looked for the end of the line.
  expect((user + system) / 1_000_000).toBeLessThan(3)
})
