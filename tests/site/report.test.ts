/** The report as one file: the same facts as the site, every word of the repository as text. */
import type { Nodes } from 'mdast'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { reportMarkdown } from '../../src/typeset/report-markdown.ts'
import { latestOf, type ProjectContent } from '../../src/views/content.ts'
import { markdownCode, markdownText } from '../../src/views/markdown-text.ts'
import { placeOf } from '../../src/views/place.ts'
import { reportOf } from '../../src/views/report.ts'
import { contentOf, HARBOUR, HOSTILE, place } from '../support/site-content.ts'

function markdownOf(project: ProjectContent, root?: string, language: 'en' | 'de' = 'en'): string {
  const here = placeOf('embed/x/report/', { base: '/', language, ...(root === undefined ? {} : { root }) })
  return reportMarkdown(reportOf(contentOf(project), project, latestOf(project), here), here.words)
}

function parsed(markdown: string): Nodes {
  return remark().use(remarkGfm).parse(markdown)
}

function nodesOf(markdown: string, type: Nodes['type']): Nodes[] {
  const found: Nodes[] = []
  visit(parsed(markdown), (node) => {
    if (node.type === type) found.push(node)
  })
  return found
}

const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : ''

describe('as Markdown', () => {
  const text = markdownOf(HARBOUR)
  const headings = nodesOf(text, 'heading').map(textOf)

  test('it has every part: cover, summary, decision, areas, false claims, contradictions, method', () => {
    expect(headings[0]).toMatch(/^Harbour .*: status as built$/)
    for (const part of ['Summary', 'The decision', 'Where the gap is', 'False claims, with their evidence', 'Method'])
      expect(headings).toContain(part)
    expect(headings).toContain('Places that disagree')
  })

  test('every false claim is in it, with its place and the words of the document', () => {
    const { claims } = latestOf(HARBOUR)
    const wrong = claims.filter(
      ({ mood, waiver, verdict }) =>
        mood === 'asserted' && !waiver && !['verified', 'unverifiable'].includes(verdict.word),
    )
    expect(wrong.length).toBeGreaterThan(10)
    for (const { document, line } of wrong) expect(text).toContain(`\`${document}:${line}\``)
  })

  test('what the documents set down is in it: blockers, criteria, effort, each with its place; and the choices', () => {
    expect(headings).toEqual(
      expect.arrayContaining(['What the documents set down', 'Effort, as the documents state it']),
    )
    expect(text).toMatch(/^- \*\*\S.*\*\* · .*owner: .*\(\[`[\w./]+:\d+`\]\(<https:/m)
    expect(text).toMatch(/^\| Criterion \| Launch now \| After the tests \|/m)
    const cells = nodesOf(text, 'tableRow').map((row) => ('children' in row ? row.children.map(textOf) : []))
    expect(cells.find(([head]) => head === 'Outcome')?.[3]).toMatch(/assumed/)
  })

  test('waived claims stand apart with who answers for them', () => {
    expect(headings).toContain('Waived')
    expect(text).toMatch(/Waived by .+ until .+: /)
  })

  test('a lone file links to full addresses only; with a site also to its pages', () => {
    const urls = (markdown: string) => nodesOf(markdown, 'link').map((node) => ('url' in node ? node.url : ''))
    expect(urls(text).filter((url) => !/^https:\/\//.test(url))).toEqual([])
    expect(urls(markdownOf(HARBOUR, 'https://status.example/x/'))).toContainEqual(
      expect.stringMatching(/^https:\/\/status\.example\/x\/harbour\//),
    )
  })

  test('the same content gives the same bytes; German is German', () => {
    expect(markdownOf(HARBOUR)).toBe(text)
    expect(markdownOf(HARBOUR, undefined, 'de')).toContain('## Zusammenfassung')
  })

  test('hostile text is text', () => {
    const hostile = markdownOf(HOSTILE)
    expect(nodesOf(hostile, 'html')).toEqual([])
    expect(nodesOf(hostile, 'image')).toEqual([])
    expect(nodesOf(hostile, 'link').map((node) => ('url' in node ? node.url : ''))).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/evil|javascript/)]),
    )
    expect(hostile).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    expect(textOf(parsed(hostile))).toContain('<script>')
  })
})

describe('text as Markdown', () => {
  test.each([
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '![x](https://evil.example/p.png)',
    '**bold** _it_ `code` ~~gone~~ | cell',
    '# heading',
    '1. item',
    '- item',
    '=====',
    'https://evil.example and www.evil.example, mail a@b.example',
    '&lt;b&gt; &amp;',
    'a\n\n# b',
    '$x$ \\* end\\',
    '[^1] footnote [ref]: http://x',
  ])('%s stays one paragraph of text', (text) => {
    const root = parsed(markdownText(text))
    const inner = 'children' in root ? root.children : []
    expect(inner.map(({ type }) => type)).toEqual(['paragraph'])
    visit(root, (node) => expect(['root', 'paragraph', 'text']).toContain(node.type))
    expect(textOf(root).replaceAll('\u2060', '')).toBe(text.replace(/\s+/g, ' '))
  })

  test.each(['a', '``', '`a` b', ' x ', 'a``b`'])('code of %s is that code', (text) => {
    const [code] = nodesOf(markdownCode(text), 'inlineCode')
    expect(code && textOf(code)).toBe(text.trim())
  })
})

test('evidence behind another line of the same file is its line alone; a place is never said twice', () => {
  const latest = latestOf(HARBOUR)
  const lines = [
    ['api/a.py', 1],
    ['api/a.py', 7],
    ['api/a.py', 7],
    ['api/b.py', 7],
  ] as const
  const evidence = lines.map(([path, line]) => ({ path, line }))
  const claims = latest.claims.map((claim) =>
    claim.observation.state === 'observed'
      ? {
          ...claim,
          observation: { ...claim.observation, evidence: [{ path: claim.document, line: claim.line }, ...evidence] },
        }
      : claim,
  )
  const { worst } = reportOf(contentOf(HARBOUR), HARBOUR, { ...latest, claims }, place)
  expect(worst[0]?.evidence.map(({ label }) => label)).toEqual(['api/a.py:1', ':7', 'api/b.py:7'])
})

test('the cover names eight documents, and how many more there are', () => {
  const latest = latestOf(HARBOUR)
  const [document] = latest.documents
  if (!document) throw new Error('no document')
  const many = { ...latest, documents: Array.from({ length: 12 }, (_, at) => ({ ...document, path: `${at}.md` })) }
  const labels = reportOf(contentOf(HARBOUR), HARBOUR, many, place).facts.map(({ label }) => label)
  expect(labels.filter((label) => label.endsWith('.md'))).toHaveLength(8)
  expect(labels).toContain('and 4 more')
})
