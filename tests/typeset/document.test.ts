import fc from 'fast-check'
import { rehype } from 'rehype'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import type { Annotation } from '../../src/typeset/annotations.ts'
import { typesetDocument } from '../../src/typeset/document.ts'
import { createHighlighter, type Highlighter } from '../../src/typeset/highlighter.ts'
import { createParser } from '../../src/typeset/parser.ts'

const PLAIN: Pick<Highlighter, 'lines'> = {
  lines: (source) => Promise.resolve(source.split('\n').map((line) => line.replace(/</g, '&lt;'))),
}

const note = (line: number, column = 1): Annotation => ({
  line,
  column,
  mark: `[m${line}.${column}]`,
  note: `[n${line}.${column}]`,
})

function set(text: string, annotations: readonly Annotation[] = [], highlighter = PLAIN): Promise<string> {
  return typesetDocument(text, {
    annotations,
    highlighter,
    parse: createParser(),
    href: (target) => (/^https?:/.test(target) ? target : undefined),
  })
}

/** The words of the page without markup, anchors of lines left out. */
const bare = (html: string) => html.replace(/<[^>]*>/g, '')

describe('marks in place', () => {
  test('at the end of the line of a paragraph', async () => {
    expect(bare(await set('one\ntwo *three*\nfour', [note(2)]))).toBe('one\ntwo three [m2.1]\nfour[n2.1]')
  })

  test('in a heading, an item, a nested item', async () => {
    const html = await set('# A\n\n- b\n  - c\n- d', [note(1), note(3), note(4), note(5)])
    expect(html).toMatch(/<h2 [^>]*>A <span id="l1">\[m1\.1\]<\/span><\/h2>/)
    expect(bare(html).replace(/\s+/g, ' ')).toBe('A [m1.1][n1.1] b [m3.1][n3.1] c [m4.1][n4.1] d [m5.1][n5.1]')
  })

  test('in the cell that its column falls in', async () => {
    const text = '| a | b |\n| --- | ---: |\n| x | 12 |\n| y | 34 |'
    const html = await set(text, [note(3, 3), note(3, 7), note(4, 7)])
    expect(html).toContain('<td>x <span id="l3">[m3.3]</span></td><td class="right">12 [m3.7]</td>')
    expect(html).toContain('<td>y</td><td class="right">34 <span id="l4">[m4.7]</span></td>')
  })

  test('on its line of a fenced block, an indented one, an unclosed one', async () => {
    expect(bare(await set('```\na\nb\n```', [note(3)]))).toBe('a\nb [m3.1][n3.1]')
    expect(bare(await set('    a\n    b', [note(2)]))).toBe('a\nb [m2.1][n2.1]')
    expect(bare(await set('```sh\na\nb', [note(2)]))).toBe('a [m2.1]\nb[n2.1]')
  })

  test('never inside a link', async () => {
    const html = await set('[one\ntwo](https://x.example) three', [note(1), note(2)])
    const inner = /<a [^>]*>([\s\S]*?)<\/a>/.exec(html)?.[1]
    expect(inner).toBe('one\ntwo')
    expect(html).toContain('[m1.1]')
  })

  test('of a comment, a definition, a line that the text does not have: behind what is there', async () => {
    const html = await set('text\n\n<!-- done -->\n\n[r]: https://x.example', [note(3), note(5), note(99)])
    for (const one of ['[m3.1]', '[m5.1]', '[m99.1]', '[n99.1]']) expect(html).toContain(one)
  })

  test('each exactly once, with its note, whatever the document', async () => {
    const piece = fc.constantFrom(
      '# heading',
      '## `code` heading',
      'plain text',
      '- item',
      '  - nested',
      '    continued',
      '1. first',
      '> quote',
      '| a | b |',
      '| --- | --- |',
      '| c | d |',
      '```',
      '~~~js',
      '    indented',
      '<div>',
      '</div>',
      '<!-- c -->',
      '',
      '[link](https://x.example)',
      '![i](x.png)',
      '[^1]',
      '[^1]: note',
      '---',
      '- [x] task',
      'a  ',
      '[r]: u',
      '<br>',
      '* * *',
      '***bold***',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { minLength: 1, maxLength: 25 }),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 27 }), fc.integer({ min: 1, max: 12 })), { maxLength: 12 }),
        async (lines, places) => {
          const unique = [
            ...new Map(places.map(([line, column]) => [`${line}.${column}`, note(line, column)])).values(),
          ]
          const html = await set(lines.join('\n'), unique)
          for (const { mark, note: text } of unique) {
            expect(html.split(mark).length - 1).toBe(1)
            expect(html.split(text).length - 1).toBe(1)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('hostile text', () => {
  const elements = (html: string) => {
    const found: { name: string; properties: Record<string, unknown> }[] = []
    visit(
      rehype().data('settings', { fragment: true }).parse(html),
      'element',
      ({ tagName, properties }) => void found.push({ name: tagName, properties }),
    )
    return found
  }
  const OWN = new Set([
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'p',
    'ul',
    'ol',
    'li',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'pre',
    'code',
    'em',
    'strong',
    'del',
    'a',
    'br',
    'hr',
    'blockquote',
    'div',
    'span',
    'sup',
    'input',
  ])

  test('any text gives only our own elements, without handlers or styles', async () => {
    const piece = fc.constantFrom(
      '<script>x</script>',
      '<img src=x onerror=y>',
      '"><svg onload=z>',
      '[a](javascript:b)',
      '![a](javascript:b)',
      '<a href="data:c">',
      '`',
      '```',
      '\n',
      '\n\n',
      '| ',
      ' |\n| --- |\n',
      '# ',
      '- ',
      '> ',
      '&lt;',
      '&#60;script&#62;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?php',
      '\u0000',
      '\ud800',
      '[x][y]\n\n[y]: javascript:z',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(piece, fc.string()), { maxLength: 20 }), async (pieces) => {
        for (const { name, properties } of elements(await set(pieces.join('')))) {
          expect(OWN).toContain(name)
          for (const key of Object.keys(properties)) expect(key).not.toMatch(/^(?:on|style$)/i)
          if (properties.href !== undefined) expect(String(properties.href)).toMatch(/^(?:https?:|#fn-)/)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('markup is shown as text, in a block and in a line', async () => {
    expect(await set('<script>alert(1)</script>\n\na <b>c</b>')).toBe(
      '<pre class="raw"><code>&lt;script&gt;alert(1)&lt;/script&gt;</code></pre>\n<p>a <span class="raw">&lt;b&gt;</span>c<span class="raw">&lt;/b&gt;</span></p>',
    )
  })
})

describe('documents as they come', () => {
  test('levels of headings never skip one, and equal headings have their own anchors', async () => {
    const html = await set('# A\n\n#### B\n\n## A')
    expect([...html.matchAll(/<h(\d) id="([^"]*)"/g)].map(([, level, id]) => `${level} ${id}`)).toEqual([
      '2 d-a',
      '3 d-b',
      '3 d-a-1',
    ])
  })

  test('thousands of nested blocks end, and keep their claims', async () => {
    const html = await set(`${'> '.repeat(3000)}deep\n\n${'- '.repeat(500)}x`, [note(1)])
    expect(html).toContain('[m1.1]')
  }, 30_000)

  test('a huge document is shown around its claims', async () => {
    const text = Array.from({ length: 200_000 }, (_, index) => `line ${index + 1}`).join('\n')
    const html = await set(text, [note(150_000)])
    expect(bare(html)).toContain('line 150000 [m150000.1]')
    expect(html.length).toBeLessThan(5000)
  })

  test('a line of a megabyte does not stop anything', async () => {
    const html = await set(`# A\n\n${'x'.repeat(1_000_000)}`, [note(3)])
    expect(html).toContain('[m3.1]')
    expect(html.length).toBeLessThan(10_000)
  })
})

describe('source', () => {
  test('tokens have classes, never styles, and every character is escaped', async () => {
    const highlighter = await createHighlighter()
    const [line = ''] = await highlighter.lines('def f(): return "<script>"  # x', 'a/b.py')
    expect(line).toContain('<span class="tk">def</span>')
    expect(line).not.toMatch(/style=|<script/)
    expect(bare(line).replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>')).toBe(
      'def f(): return "<script>"  # x',
    )
  })

  test('an unknown language and a long line stay plain', async () => {
    const highlighter = await createHighlighter()
    expect(await highlighter.lines('<a>', 'x.unknown')).toEqual(['&lt;a&gt;'])
    expect(await highlighter.lines('x'.repeat(600), 'a.py')).toEqual(['x'.repeat(600)])
  })
})
