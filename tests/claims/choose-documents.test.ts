import { expect, test } from 'vitest'
import { chooseDocuments } from '../../src/claims/choose-documents.ts'

test('few documents are all chosen', () => {
  expect(chooseDocuments(['STATUS.md', 'docs/report.md'])).toEqual({ chosen: ['STATUS.md', 'docs/report.md'], left: 0 })
})

test('archived documents are left out, unless there are no others', () => {
  expect(chooseDocuments(['Archive/2024/TODO.md', 'TODO.md', 'docs/legacy/ROADMAP.md'])).toEqual({
    chosen: ['TODO.md'],
    left: 2,
  })
  expect(chooseDocuments(['archive/TODO.md'])).toEqual({ chosen: ['archive/TODO.md'], left: 0 })
})

test('of very many, those of the whole and near the root are chosen, whatever their order', () => {
  const parts = Array.from({ length: 60 }, (_, index) => `docs/days/day-${String(index).padStart(2, '0')}.md`)
  const { chosen, left } = chooseDocuments([...parts, 'docs/GAP_ANALYSIS.md', 'ROADMAP.md'])
  expect(chosen).toContain('ROADMAP.md')
  expect(chosen).toContain('docs/GAP_ANALYSIS.md')
  expect(chosen.length + left).toBe(62)
  expect(chooseDocuments([...parts, 'docs/GAP_ANALYSIS.md', 'ROADMAP.md'].toReversed()).chosen.toSorted()).toEqual(
    chosen.toSorted(),
  )
})
