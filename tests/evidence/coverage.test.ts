import { describe, expect, test } from 'vitest'
import { coverage } from '../../src/evidence/coverage.ts'
import type { Claimed } from '../../src/schema/claim.ts'
import { askCollector } from '../support/ask-collector.ts'

const percent = (value: number, text = `${value}%`): Claimed => ({ op: 'eq', value, unit: 'percent', text })

const REPORTS: Readonly<Record<string, string>> = {
  'lcov.info':
    'TN:\nSF:src/a.ts\nFNF:4\nFNH:1\nLF:10\nLH:8\nBRF:4\nBRH:2\nend_of_record\nSF:src/b/c.ts\nLF:10\nLH:2\nend_of_record\n',
  'coverage.xml':
    '<?xml version="1.0"?><coverage line-rate="0.5" lines-covered="10" lines-valid="20" branches-covered="2" branches-valid="4"><packages><package name="src"><classes><class filename="src/a.ts"><methods/><lines><line number="1" hits="1"/></lines></class></classes></package></packages></coverage>',
  'jacoco.xml':
    '<report name="x"><package name="com/a"><sourcefile name="A.java"><counter type="LINE" missed="5" covered="5"/></sourcefile></package><counter type="LINE" missed="10" covered="10"/><counter type="BRANCH" missed="2" covered="2"/></report>',
  'clover.xml':
    '<coverage generated="1"><project timestamp="1"><metrics statements="20" coveredstatements="10" conditionals="4" coveredconditionals="2" methods="4" coveredmethods="1"/><file name="a.ts" path="/w/src/a.ts"><metrics statements="10" coveredstatements="8"/></file></project></coverage>',
  'coverage.json': JSON.stringify({
    meta: {},
    files: { 'src/a.py': { summary: { covered_lines: 8, num_statements: 10 } } },
    totals: { covered_lines: 10, num_statements: 20, covered_branches: 2, num_branches: 4 },
  }),
  'coverage/coverage-summary.json': JSON.stringify({
    total: { lines: { total: 20, covered: 10, pct: 50 }, branches: { total: 4, covered: 2, pct: 50 } },
    '/w/src/a.ts': { lines: { total: 10, covered: 8, pct: 80 } },
  }),
  'coverage/coverage-final.json': JSON.stringify({
    '/w/src/a.ts': {
      path: '/w/src/a.ts',
      statementMap: {},
      s: { 0: 1, 1: 0 },
      f: { 0: 1, 1: 0, 2: 0, 3: 0 },
      b: { 0: [1, 0] },
    },
  }),
  'coverage.out':
    'mode: set\nexample.com/x/a.go:1.1,2.2 5 1\nexample.com/x/a.go:3.1,4.2 5 0\nexample.com/x/a.go:3.1,4.2 5 0\n',
  'coverage/.resultset.json': JSON.stringify({
    RSpec: { coverage: { '/w/a.rb': { lines: [null, 1, 0] } }, timestamp: 1 },
  }),
  'tarpaulin-report.json': JSON.stringify({ files: [{ path: ['/', 'w', 'src', 'a.rs'], covered: 10, coverable: 20 }] }),
  'opencover.xml':
    '<CoverageSession><Summary numSequencePoints="20" visitedSequencePoints="10" numBranchPoints="4" visitedBranchPoints="2"/></CoverageSession>',
}

describe.each(Object.entries(REPORTS))('%s', async (path, content) => {
  const ask = await askCollector(coverage, 'coverage', { [path]: content, 'src/a.ts': 'x\n' })
  test('half is covered', async () =>
    expect((await ask('Test coverage', { claimed: percent(50) })).verdict).toBe('verified equal'))
  test('not three quarters', async () =>
    expect((await ask('Overall coverage', { claimed: percent(75) })).verdict).toBe('overstated more-than-observed'))
})

test('branches and functions are their own measures; a file or folder is a part', async () => {
  const ask = await askCollector(coverage, 'coverage', {
    'lcov.info': REPORTS['lcov.info'] ?? '',
    'src/a.ts': 'x\n',
    'src/b/c.ts': 'x\n',
  })
  expect((await ask('Branches', { claimed: percent(50) })).verdict).toBe('verified equal')
  expect((await ask('Functions', { claimed: percent(25) })).verdict).toBe('verified equal')
  expect((await ask('src/a.ts', { claimed: percent(80) })).verdict).toBe('verified equal')
  expect((await ask('src/b/', { claimed: percent(80) })).verdict).toBe('overstated more-than-observed')
  expect((await ask('Auth components', { claimed: percent(80) })).verdict).toBe('unverifiable undefined-whole')
})

test('without a report nobody can tell; a threshold is no coverage', async () => {
  const ask = await askCollector(coverage, 'coverage', {
    '.coveragerc': '[report]\nfail_under = 80\n',
    'coverage.xml': '<broken',
  })
  const { verdict, observation } = await ask('Test coverage', { claimed: percent(80) })
  expect(verdict).toBe('unverifiable needs-report')
  expect(observation).toMatchObject({ wants: 'a coverage report of this commit' })
})

test('two reports: the one whose path has the words', async () => {
  const ask = await askCollector(coverage, 'coverage', {
    'backend/coverage.json': REPORTS['coverage.json'] ?? '',
    'frontend/lcov.info': REPORTS['lcov.info'] ?? '',
  })
  expect((await ask('Backend coverage', { claimed: percent(50) })).places).toEqual(['backend/coverage.json'])
  expect((await ask('Test coverage', { claimed: percent(50) })).verdict).toBe('unverifiable many-subjects')
})
