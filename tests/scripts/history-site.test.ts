/** The site of a history with gaps: compiled pages over releases without documents, and documents that change names. */
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { asbuilt } from '../support/in-process.ts'
import { temporaryRepository } from '../support/temporary-repository.ts'

const STATUS = `# Status report

Overall: 72% complete

- ✅ \`api/login.py\` signs people in (3 lines)
- ✅ \`api/mail.py\` sends the mails
- After phase 11B: 85%
`
const home = mkdtempSync(join(tmpdir(), 'asbuilt-history-'))
const page = (...parts: string[]) => readFileSync(join(home, 'site', ...parts), 'utf8')

const words = ['--document', 'STATUS.md', '--document', 'docs/WHERE.md']

beforeAll(async () => {
  const login = 'x = 1\n'.repeat(3)
  const made = await temporaryRepository(
    [
      { files: { 'api/login.py': login, 'README.md': '# Quay\n' }, tags: ['v0.1.0'] },
      { files: { 'STATUS.md': STATUS, 'api/mail.py': 'x = 1\n' }, tags: ['v1.0.0'] },
      { files: { 'STATUS.md': null }, tags: ['v1.1.0'] },
      {
        files: {
          'docs/WHERE.md': STATUS.replace('Status report', 'Where we stand <script>alert(1)</script>'),
          'api/mail.py': null,
        },
        message: 'Mails <b>are</b> gone',
        tags: ['v1.2.0'],
      },
      { files: { 'docs/WHERE.md': null }, tags: ['v1.3.0'] },
    ],
    { name: 'quay' },
  )
  const { code, err } = await asbuilt(
    '--repo',
    made.path,
    '--out',
    join(home, 'site'),
    '--quiet',
    '--releases',
    'v*',
    ...words,
  )
  expect([code, err]).toEqual([0, ''])
})

describe('a release without a status document', () => {
  test.each(['v0.1.0', 'v1.1.0', 'v1.3.0'])('%s has its pages, which say so', (release) => {
    const text = page('quay', release, 'index.html')
    expect(text).toContain(release)
    expect(text).not.toMatch(/NaN|undefined|Infinity/)
    expect(existsSync(join(home, 'site/quay', release, 'claims/index.html'))).toBe(true)
  })

  test('is a gap in the life of a claim, also where its document has another name behind it', () => {
    const lives = readdirSync(join(home, 'site/quay/claims')).map((id) => page('quay/claims', id, 'index.html'))
    // Its own page: those before and after it in the list name it too.
    const mail = lives.filter((text) => /<h1>.*mail\.py.*<\/h1>/.test(text) && text.includes('Mails'))
    expect(mail.length).toBeGreaterThan(0)
    expect(mail[0]).toMatch(/Last right in v1\.0\.0/)
    expect(mail[0]).toContain('Mails &lt;b&gt;are&lt;/b&gt; gone')
    expect(mail[0]).toContain('not in this release')
  })
})

test('the feeds of the project and of its areas are there and well formed', () => {
  const feed = page('quay/feed.xml')
  expect(feed).toMatch(/^<\?xml/)
  expect(feed.match(/<entry>/g)).toHaveLength(5)
  expect(JSON.parse(page('quay/feed.json')).items).toHaveLength(5)
})
