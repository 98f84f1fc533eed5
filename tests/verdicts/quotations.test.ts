import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/claims/read-document.ts'
import { judgeAll } from '../../src/judge-all.ts'
import type { Observation } from '../../src/schema/observation.ts'
import { misquotations, recordedQuotation } from '../../src/verdicts/quotations.ts'
import { recheck } from '../../src/verdicts/recheck.ts'
import { there, vague } from '../support/judged.ts'

const read = (path: string, text: string) => readDocument(path, new TextEncoder().encode(text))

const judged = (citing: string, cited: string, look: () => Observation = () => vague) =>
  judgeAll(read('GAPS.md', citing).readings, async () => look(), {
    quotations: async (all) => misquotations(all, () => read('TODO.md', cited)),
  })

const said = async (citing: string, cited: string, look?: () => Observation) =>
  (await judged(citing, cited, look))
    .filter(({ kind }) => kind === 'contradiction')
    .map(
      ({ line, subject, verdict, other }) => `${line} ${subject}: ${verdict.reason} ${other?.document}:${other?.line}`,
    )

const table = (row: string) => `# Gaps\n\n| Area | TODO Claims | Actual Status |\n|---|---|---|\n${row}\n`

describe('what is quoted from another document', () => {
  test.each([
    [
      '| Coverage | 60-80% | 9% |',
      '# To do\n\n- **Test Coverage:** 9% overall - NOT 60%\n',
      '5 Coverage: quoted-otherwise TODO.md:3',
    ],
    [
      '| Backups | ✅ Complete | ❌ Not Found |',
      '# To do\n\n## Backup System (Week 2) - 0% EXISTS\n',
      '5 Backups: quoted-otherwise TODO.md:3',
    ],
    [
      '| Tenants | 70% | 15% |',
      '# To do\n\n| Area | Status |\n|---|---|\n| Tenants | 15% |\n',
      '5 Tenants: quoted-otherwise TODO.md:5',
    ],
  ])('is not there: %s', async (row, cited, expected) => {
    expect(await said(table(row), cited)).toEqual([expected])
  })

  test.each([
    ['is there, in a range', '| Tenants | 60-80% | 15% |', '# To do\n\n## Tenants: 70% complete\n'],
    [
      'is there as a state',
      '| Backups | ✅ Complete | ❌ Not Found |',
      '# To do\n\n## Automated backups ✅ Complete\n\n## Backup System 0% exists\n',
    ],
    ['is told as claimed by others', '| Tenants | 70% | 15% |', '# To do\n\n- Tenants: 15% (70% claimed last week)\n'],
    ['is not spoken of', '| Tenants | 70% | 15% |', '# To do\n\n## Mail: 15% complete\n'],
    [
      'is spoken of as something narrower',
      '| Vault | ✅ Complete | ❌ Missing |',
      '# To do\n\n## Vault scripts: 0% exist\n',
    ],
    ['is a general title', '| Testing | 70% | 15% |', '# To do\n\n## Testing: 15% complete\n'],
  ])('%s', async (_, row, cited) => {
    expect(await said(table(row), cited)).toEqual([])
  })

  test('twice is told once', async () => {
    const twice = `${table('| Tenants | 70% | 15% |')}\n## Tenants architecture\n**TODO Claim**: 70% Complete\n`
    expect(await said(twice, '# To do\n\n## Tenants: 15% complete\n')).toHaveLength(1)
  })

  test('one number among several of its noun', async () => {
    const row = '| Roles | 9 roles | 4 roles |'
    expect(await said(table(row), '# To do\n\n- `a.py` has 4 roles\n- `b.py` has 5 roles\n')).toEqual([])
  })

  test('rightly, and denied although the repository has it', async () => {
    const text = `${table('| Backup | ✅ Complete | ❌ Not Found |')}\n## Backup\n\n- ❌ \`backup.py\` - NOT FOUND\n`
    const cited = '# To do\n\n## Backup ✅ Complete\n'
    expect(await said(text, cited, () => there('backup.py'))).toContain('5 Backup: two-states TODO.md:3')
    expect(await said(text, cited)).toEqual([])
  })
})

test('a quotation stays when old observations are judged again, and when only they are at hand', async () => {
  const citing = table('| Tenants | 70% | 15% |')
  const claims = await judged(citing, '# To do\n\n## Tenants: 15% complete\n')
  const found = claims.find(({ kind }) => kind === 'contradiction')
  expect(recheck(claims)).toContainEqual(found)
  const again = await judgeAll(read('GAPS.md', citing).readings, async () => vague, {
    quotations: async (all) =>
      all.flatMap((one) => recordedQuotation(one, (id) => (found?.id === id ? found.observation : vague)) ?? []),
  })
  expect(again.find(({ kind }) => kind === 'contradiction')).toMatchObject({ id: found?.id, line: 5 })
})
