/** The commands as a person runs them: the compiled bin, in a folder of its own, on real repositories. */
import { execFileSync, type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readConfiguration } from '../../scripts/cli/configuration.ts'
import { makeDemo } from '../../scripts/demo.ts'

const BIN = join(import.meta.dirname, '../../bin/asbuilt.js')
const home = mkdtempSync(join(tmpdir(), 'asbuilt-commands-'))
const demo = join(home, 'quayside')

function asbuilt(cwd: string, ...words: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [BIN, ...words], { cwd, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } })
}

function emptyFolder(): string {
  return mkdtempSync(join(home, 'folder-'))
}

/** A copy of the demonstration that a test may change. */
function copyOfDemo(): string {
  const copy = emptyFolder()
  cpSync(demo, copy, { recursive: true })
  return copy
}

function git(folder: string, ...words: string[]): void {
  execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@quayside.example', ...words], {
    cwd: folder,
    stdio: 'ignore',
  })
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
}

beforeAll(() => {
  makeDemo(demo)
})

describe('the main job', () => {
  test('collects every release, renders the site, says what matters, and ends with 1 where a gate is not passed', () => {
    const folder = emptyFolder()
    const { status, stdout, stderr } = asbuilt(folder, '--repo', demo)
    expect(status).toBe(1)
    expect(stdout).toMatch(/The documents claim \d+/)
    expect(stdout).toMatch(/The repository supports \d+ to \d+/)
    expect(stdout).toContain('api/payments.py — says 480 lines, has 13')
    expect(stdout).toContain('Gate Launch: not passed')
    expect(stdout).toMatch(/The site, \d+ pages: site\/index\.html/)
    expect(stderr).toContain('v0.1.0 (1 of 5):')
    expect(stderr).not.toContain('\u001b')
    expect(readdirSync(join(folder, 'content/snapshots/quayside'))).toHaveLength(5)
    expect(readFileSync(join(folder, 'site/index.html'), 'utf8')).toContain('Quayside')
  })

  test('puts everything below --out, and prints one JSON object with --json', () => {
    const folder = emptyFolder()
    const { stdout, stderr } = asbuilt(
      folder,
      '--repo',
      demo,
      '--out',
      'report',
      '--ref',
      'v1.0.0',
      '--json',
      '--quiet',
    )
    expect(stderr).toBe('')
    const { projects, site } = JSON.parse(stdout)
    expect(site).toBe(join('report', 'index.html'))
    expect(projects[0]).toMatchObject({
      project: 'quayside',
      release: 'v1.0.0',
      gates: [{ name: 'Launch', passed: false }],
    })
    expect(projects[0].worst[0]).toMatchObject({
      kind: 'lines',
      subject: 'api/payments.py',
      observed: 13,
      verdict: 'overstated',
    })
    expect(readdirSync(folder)).toEqual(['report'])
    expect(existsSync(join(folder, 'report/content/snapshots/quayside/v1.0.0.json'))).toBe(true)
    const preview = asbuilt(folder, 'build', '--out', 'report')
    expect(preview.status).toBe(0)
  })

  test('does every project of content/projects, and names the file of one whose repository is missing', () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'content/projects'), { recursive: true })
    const write = (name: string, text: string) => writeFileSync(join(folder, 'content/projects', name), text)
    write('harbour.yaml', `repository: ${demo}\nname: Harbour\ngates: []\nreleases: {latest: 1}\n`)
    write(
      'second.yaml',
      `repository: ${demo}\nname: Second\ngates: []\nreleases: {list: [{ref: v0.1.0, label: first}]}\n`,
    )
    expect(asbuilt(folder).status).toBe(0)
    expect(filesBelow(join(folder, 'content/snapshots'))).toEqual(
      ['harbour', 'harbour/v1.0.0.json', 'second', 'second/first.json'].map((path) => join(path)),
    )
    expect(readFileSync(join(folder, 'site/index.html'), 'utf8')).toMatch(/Harbour[\s\S]*Second/)
    write('third.yaml', 'repository: ./nowhere\n')
    const { status, stderr } = asbuilt(folder)
    expect(status).toBe(3)
    expect(stderr).toContain('content/projects/third.yaml')
  })

  test('never overwrites a page that somebody else wrote', () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'site'))
    writeFileSync(join(folder, 'site/index.html'), 'mine')
    const { status, stderr } = asbuilt(folder, '--repo', demo)
    expect(status).toBe(2)
    expect(stderr).toContain('site/index.html was not written by asbuilt')
    expect(readFileSync(join(folder, 'site/index.html'), 'utf8')).toBe('mine')
  })
})

describe('collect', () => {
  test('a second time changes nothing; with other inputs it wants --replace', () => {
    const folder = emptyFolder()
    const repository = copyOfDemo()
    const file = join(folder, 'content/snapshots/quayside/v1.0.0.json')
    const words = ['collect', '--repo', repository, '--ref', 'v1.0.0', '--json']
    asbuilt(folder, ...words)
    const before = statSync(file, { bigint: true }).mtimeNs
    const again = asbuilt(folder, ...words)
    expect(JSON.parse(again.stdout).projects[0].releases[0].state).toBe('unchanged')
    expect(statSync(file, { bigint: true }).mtimeNs).toBe(before)

    const other = asbuilt(folder, ...words, '--document', 'STATUS.md')
    expect(other.status).toBe(2)
    expect(other.stderr).toContain('--replace')
    expect(statSync(file, { bigint: true }).mtimeNs).toBe(before)
    const replaced = asbuilt(folder, ...words, '--document', 'STATUS.md', '--replace')
    expect(JSON.parse(replaced.stdout).projects[0].releases[0].state).toBe('collected')
    expect(JSON.parse(readFileSync(file, 'utf8')).documents).toHaveLength(1)
  })

  test('is the same to the byte wherever the repository lies', () => {
    const [a, b] = [emptyFolder(), emptyFolder()]
    asbuilt(a, 'collect', '--repo', demo)
    const bare = join(emptyFolder(), 'elsewhere.git')
    execFileSync('git', ['clone', '--quiet', '--bare', demo, bare])
    spawnSync(process.execPath, [BIN, 'collect', '--repo', bare], {
      cwd: b,
      env: { ...process.env, TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    })
    const files = filesBelow(join(a, 'content'))
    expect(filesBelow(join(b, 'content'))).toEqual(files)
    for (const file of files.filter((path) => /\.(?:json|md)$/.test(path)))
      expect(readFileSync(join(b, 'content', file), 'utf8')).toBe(readFileSync(join(a, 'content', file), 'utf8'))
  })

  test('--worktree reads what is not committed, and takes the place of what it collected before', () => {
    const folder = emptyFolder()
    const repository = copyOfDemo()
    const words = ['collect', '--repo', repository, '--worktree', '--json']
    const state = () => JSON.parse(asbuilt(folder, ...words).stdout).projects[0]
    const before = state()
    writeFileSync(join(repository, 'api/two_factor.py'), 'def second_factor():\n    return True\n')
    const after = state()
    expect(before.releases).toMatchObject([{ id: 'worktree', state: 'collected' }])
    expect(after.tally.missing).toBeLessThan(before.tally.missing)
  })
})

describe('export claims', () => {
  const FIELDS = [
    'id',
    'document',
    'line',
    'kind',
    'subject',
    'claimed',
    'observed',
    'verdict',
    'strength',
    'mood',
    'reason',
    'evidence',
  ]

  test('prints one object a claim, in three formats, and writes nothing', () => {
    const folder = emptyFolder()
    const repository = copyOfDemo()
    const before = filesBelow(repository)
    const words = ['export', 'claims', '--repo', repository, '--ref', 'v1.0.0', '--document', 'STATUS.md']
    const ndjson = asbuilt(folder, ...words)
    const claims = ndjson.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(claims.length).toBeGreaterThan(20)
    for (const claim of claims) expect(Object.keys(claim)).toEqual(FIELDS)
    expect(claims).toContainEqual(
      expect.objectContaining({
        document: 'STATUS.md',
        kind: 'lines',
        subject: 'web/src/berth-map.tsx',
        observed: 17,
        verdict: 'verified',
      }),
    )
    expect(JSON.parse(asbuilt(folder, ...words, '--format', 'json').stdout)).toEqual(claims)
    const csv = asbuilt(folder, ...words, '--format', 'csv').stdout
    expect(csv.startsWith('id,document,line,kind,subject,claimed_op')).toBe(true)
    expect(csv.match(/\r\n/g)).toHaveLength(claims.length)
    expect(filesBelow(folder)).toEqual([])
    expect(filesBelow(repository)).toEqual(before)
  })

  test('ends quietly when its reader has seen enough', async () => {
    const child = spawn(process.execPath, [BIN, 'export', 'claims', '--repo', demo], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let errors = ''
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString()
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((done) => child.on('close', done))
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
  })
})

describe('explain', () => {
  test('shows the whole chain of a claim, by its line and by its id', () => {
    const words = ['--repo', demo, '--ref', 'v1.0.0']
    const byLine = asbuilt(home, 'explain', 'STATUS.md:28', ...words)
    expect(byLine.status).toBe(0)
    for (const part of [
      /text +.*booking-form\.tsx.*\(611 lines\)/,
      /claim +lines: web\/src\/booking-form\.tsx — eq 611 lines/,
      /question +web\/src\/booking-form\.tsx/,
      /observation 19 lines \(and 611 bytes\) +\(rule lines@/,
      /verdict +overstated, measured: says 611 lines, has 19; 611 is its size in bytes/,
    ])
      expect(byLine.stdout).toMatch(part)
    const id = /id (lines-\S+)/.exec(byLine.stdout)?.[1] ?? ''
    const [chain] = JSON.parse(asbuilt(home, 'explain', id, '--json', ...words).stdout)
    expect(chain).toMatchObject({
      claim: { id, line: 28 },
      question: { fit: 'one' },
      observation: { state: 'observed' },
      verdict: { word: 'overstated' },
    })
  })

  test('says what is near where nothing is', () => {
    const { status, stderr } = asbuilt(home, 'explain', 'STATUS.md:1', '--repo', demo)
    expect(status).toBe(2)
    expect(stderr).toContain('the nearest claim stands on line 3')
  })
})

describe('init', () => {
  test('writes a configuration that is right as it stands, once', () => {
    const repository = copyOfDemo()
    git(repository, 'rm', '--quiet', 'asbuilt.yaml')
    git(repository, 'commit', '--quiet', '--message', 'No configuration')
    expect(asbuilt(repository, 'init').status).toBe(0)
    const text = readFileSync(join(repository, 'asbuilt.yaml'), 'utf8')
    const configuration = readConfiguration('asbuilt.yaml', text)
    expect(configuration.documents).toContain('STATUS.md')
    // What it shows as comments is right too.
    expect(() =>
      readConfiguration('asbuilt.yaml', text.replace(/^# (?=(?: {2}|[a-z]+:))/gm, '').replace(/^host:.*\n/m, '')),
    ).not.toThrow()
    const again = asbuilt(repository, 'init')
    expect(again.status).toBe(2)
    expect(again.stderr).toContain('asbuilt.yaml is there already')
  })
})

describe('preview', () => {
  test('serves a site on loopback until it is stopped', async () => {
    const folder = emptyFolder()
    asbuilt(folder, '--repo', demo, '--ref', 'v0.1.0', '--base', '/status/')
    const child = spawn(process.execPath, [BIN, 'preview', '--base', '/status/', '--port', '0'], { cwd: folder })
    const address = await new Promise<string>((done) =>
      child.stdout.once('data', (chunk: Buffer) => done(chunk.toString().trim())),
    )
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/status\/$/)
    expect(await (await fetch(address)).text()).toContain('Quayside')
    child.kill('SIGINT')
    expect(await new Promise((done) => child.on('close', done))).toBe(0)
  })
})

describe('what goes wrong', () => {
  test.each([
    ['no such folder', ['--repo', '/nowhere/at/all'], 3, 'There is no folder /nowhere/at/all'],
    ['no repository', ['collect', '--repo', tmpdir()], 3, 'is no git repository'],
    ['no such revision', ['collect', '--repo', demo, '--ref', 'v9'], 2, '"v9" names no commit'],
    ['no such tags', ['collect', '--repo', demo, '--releases', 'w*'], 2, 'No tag fits "w*"'],
    ['no such document', ['export', 'claims', '--repo', demo, '--document', 'NONE.md'], 3, 'NONE.md'],
    ['two states at once', ['export', 'claims', '--repo', demo, '--ref', 'v0.1.0', '--ref', 'v0.2.0'], 2, 'one state'],
    ['refs and tags', ['collect', '--repo', demo, '--ref', 'v0.1.0', '--releases', 'v*'], 2, 'cannot both be given'],
    ['an unknown command', ['colect'], 2, 'did you mean "asbuilt collect"?'],
    ['half a command', ['export'], 2, 'did you mean "asbuilt export claims"?'],
    ['an unknown option', ['collect', '--releses', 'v*'], 2, 'did you mean --releases?'],
    ['a base that is none', ['build', '--base', '/a b/'], 2, '--base cannot be "/a b/"'],
    ['a font that is none', ['build', '--font', 'package.json'], 2, 'package.json is no font'],
    ['an address that is none', ['build', '--site', 'example.org'], 2, '--site cannot be "example.org"'],
    ['nothing collected', ['build', '--content', '/nowhere'], 3, 'asbuilt collect'],
    ['no site to serve', ['preview', '--out', '/nowhere'], 3, 'run "asbuilt"'],
  ])('%s: a clear word and its exit code', (_, words, code, message) => {
    const { status, stderr, stdout } = asbuilt(emptyFolder(), ...words)
    expect({ status, stdout }).toEqual({ status: code, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
  })

  test('a document of a size that nobody reads is left out, with what to do; the others are read', () => {
    const folder = emptyFolder()
    git(folder, 'init', '-b', 'main')
    writeFileSync(join(folder, 'LARGE.md'), `# Status\n\n${'- ✅ `a.py` is done\n'.repeat(230_000)}`)
    writeFileSync(join(folder, 'STATUS.md'), '# Status\n\n- ✅ `a.py` is done\n')
    git(folder, 'add', '.')
    git(folder, 'commit', '-m', 'first')
    const both = asbuilt(folder, 'collect', '--document', '*.md')
    expect(both.status).toBe(0)
    expect(both.stderr).toMatch(/LARGE\.md: \d+ bytes: no document above \d+ is read; to mend it: split it/)
    expect(both.stderr).toContain('1 claims in 1 documents')
    const alone = asbuilt(folder, 'collect', '--document', 'LARGE.md', '--content', 'other')
    expect(alone.status).toBe(3)
    expect(alone.stderr).toContain('asbuilt: no status document could be read\n  LARGE.md: ')
  })

  test('a repository without commits, and one without documents', () => {
    const [empty, bare] = [emptyFolder(), emptyFolder()]
    git(empty, 'init', '--quiet')
    const none = asbuilt(empty)
    expect(none.status).toBe(3)
    git(bare, 'init', '--quiet')
    writeFileSync(join(bare, 'main.c'), 'int main(void) { return 0; }\n')
    git(bare, 'add', 'main.c')
    git(bare, 'commit', '--quiet', '--message', 'One file')
    const { status, stderr } = asbuilt(bare)
    expect(status).toBe(3)
    expect(stderr).toContain('no status document was found')
    expect(stderr).toContain('asbuilt --document PATH')
    expect(existsSync(join(bare, 'content'))).toBe(false)
  })

  test('a configuration with mistakes names each with file and line', () => {
    const repository = copyOfDemo()
    writeFileSync(join(repository, 'asbuilt.yaml'), 'name: Quayside\ndocuments: STATUS.md\nrelease: {}\n')
    const { status, stderr } = asbuilt(repository, 'collect')
    expect(status).toBe(2)
    expect(stderr).toContain('asbuilt.yaml:2: documents: expected array, received string')
    expect(stderr).toContain('asbuilt.yaml:3: unknown key "release": did you mean "releases"?')
  })
})

describe('help', () => {
  test.each(['', 'collect', 'build', 'preview', 'export claims', 'explain', 'init'])(
    'asbuilt %s --help has an example',
    (name) => {
      const { status, stdout } = asbuilt(home, ...name.split(' ').filter(Boolean), '--help')
      expect(status).toBe(0)
      expect(stdout).toMatch(/Examples?:\n {2}asbuilt/)
      expect(stdout).toContain('--quiet')
    },
  )
})
