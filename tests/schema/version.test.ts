import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareVersions, parseVersion } from '../../src/schema/version.ts'

function version(tag: string) {
  const parsed = parseVersion(tag)
  if (!parsed) throw new Error(`${tag} is no version`)
  return parsed
}

describe('a version', () => {
  test.each([
    ['v1.2.3', '', '1.2.3'],
    ['1.2', '', '1.2'],
    ['V5', '', '5'],
    ['release-2.0', '', '2.0'],
    ['rel/v2.0', '', '2.0'],
    ['pkg@1.2.3', 'pkg', '1.2.3'],
    ['@scope/pkg@1.2.3', '@scope/pkg', '1.2.3'],
    ['@scope/pkg-v2@1.0.0', '@scope/pkg-v2', '1.0.0'],
    ['pkg/v1.2.3', 'pkg', '1.2.3'],
    ['go1.21.3', 'go', '1.21.3'],
    ['helm-chart-0.1.0', 'helm-chart', '0.1.0'],
    ['node18-v1.2', 'node18', '1.2'],
    ['2024-01-05', '', '2024.01.05'],
    ['next@14.0', 'next', '14.0'],
  ])('%s is of "%s" and counts %s', (tag, family, numbers) => {
    expect({ family: version(tag).family, numbers: version(tag).numbers.join('.') }).toEqual({ family, numbers })
  })

  test.each([
    'latest',
    'stable',
    'build-1234',
    'nightly-2024-01-05',
    'beta-2',
    'before-the-move',
    'v',
    '',
    'constructor',
    '1.2foo',
    'v1.2.3/sub',
  ])('%s is none', (tag) => {
    expect(parseVersion(tag)).toBeUndefined()
  })

  test.each(['1.0-rc1', '1.0rc1', 'v1.0.0-beta.2', '1.0.0.M1', '2.0.dev3', '1.0-SNAPSHOT', '1.0.0-1'])(
    '%s comes before a release',
    (tag) => {
      expect(version(tag).phase).toBe(-1)
    },
  )

  test.each(['1.0', '1.0.0.RELEASE', '1.0.Final', '1.0.post1', '1.0.2k', '1.0+build.5', '1.0-hotfix1', 'v1.0-lts'])(
    '%s is a release',
    (tag) => {
      expect(version(tag).phase).not.toBe(-1)
    },
  )

  test('precedence', () => {
    const ordered = [
      ...[
        '0.9',
        'v1.0.0-dev1',
        '1.0-alpha',
        '1.0.0-alpha.1',
        '1.0a2',
        '1.0.0-alpha.beta',
        '1.0.0-beta',
        '1.0.0-beta.2',
      ],
      ...[
        '1.0.0-beta.11',
        '1.0.0-rc2',
        'v1.0.0-rc.10',
        'v1.0',
        '1.0.0-hotfix1',
        '1.0.1',
        '1.0.1b',
        '1.0.1c',
        '1.0.1d',
        '1.2.0',
        '1.10.0',
        '2',
        '2024.1.1',
      ],
      '20240105123456789012345.0',
    ]
    for (const [at, tag] of ordered.entries()) {
      for (const later of ordered.slice(at + 1)) {
        expect([tag, later, Math.sign(compareVersions(version(tag), version(later)))]).not.toEqual([tag, later, 1])
      }
    }
    expect(ordered.toReversed().sort((a, b) => compareVersions(version(a), version(b)))).toEqual(ordered)
  })

  test('equal ones differ in writing only', () => {
    for (const [a, b] of [
      ['1.0', 'v1.0.0'],
      ['1.0+a', '1.0+b'],
      ['1.0rc1', '1.0-rc.1'],
      ['1.01', '1.1'],
    ] as const) {
      expect(compareVersions(version(a), version(b))).toBe(0)
    }
  })

  const part = fc.constantFrom(
    '1',
    '2',
    '10',
    '0',
    'rc',
    'alpha',
    'beta',
    'x',
    'post',
    '.',
    '-',
    'v',
    '@',
    'pkg',
    '+',
    '_',
    '1.2',
    '2024-01-05',
  )
  const tag = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''))
  const any = fc
    .oneof(tag, fc.string())
    .map(parseVersion)
    .filter((parsed) => parsed !== undefined)

  test('the order is total', () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(Math.sign(compareVersions(a, b))).toBe(0 - Math.sign(compareVersions(b, a)))
        const [x, y, z] = [a, b, c].sort(compareVersions)
        if (x && y && z) expect(compareVersions(x, z)).toBeLessThanOrEqual(0)
        if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0)
          expect(compareVersions(a, c)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 2000 },
    )
  })

  test('a hostile name takes no time', () => {
    for (const tag of [
      'a'.repeat(50_000),
      '1'.repeat(50_000),
      '1.'.repeat(50_000),
      '-a'.repeat(50_000),
      `v1.0-${'a1'.repeat(50_000)}`,
    ]) {
      parseVersion(tag)
    }
  }, 2000)
})
