import { describe, expect, test } from 'vitest'
import { forecastsIn } from '../../src/claims/forecasts.ts'
import { readDocument } from '../../src/claims/read-document.ts'

const told = (text: string) =>
  forecastsIn({ path: 'S.md', text }).map(({ line, text, percent }) => `${line} ${percent} ${text}`)

describe('a forecast', () => {
  test.each([
    ['- After Phase 11B: 85%', 'After Phase 11B: 85%'],
    ['* **After phase 12**: 92.5 % complete', 'After phase 12: 92.5 % complete'],
    ['| After Sprint 7 | 88% |', 'After Sprint 7: 88%'],
    ['Projected completion after Sprint 7: 100%', 'Projected completion after Sprint 7: 100%'],
    ['Nach Phase 12: 90 % fertig', 'Nach Phase 12: 90 % fertig'],
    ['By the end of Q3: 95% ready', 'By the end of Q3: 95% ready'],
    ['- 第三阶段完成后：85%', '第三阶段完成后：85%'],
  ])('is %s', (line, text) => {
    expect(told(line)).toEqual([expect.stringMatching(new RegExp(`^1 [\\d.]+ ${text.replace(/[.]/g, '\\.')}$`))])
  })

  test.each([
    '- ✅ After Phase 11B: 85%',
    'After the fix: 95% pass rate',
    'After phase 2 the build is 45% faster',
    'After phase 2: from 40% to 60%',
    'Phase 11B: 85%',
    'By 85% of the users',
    'After phase 2: 850%',
    '```\nAfter phase 2: 85%\n```',
  ])('is not %s', (text) => {
    expect(told(text)).toEqual([])
  })

  test('is no claim about today', () => {
    const text = '# Status\n\n| Phase | Completion |\n| --- | --- |\n| Now | 72% |\n| After Phase 11B | 85% |\n'
    const { readings } = readDocument('S.md', new TextEncoder().encode(text))
    expect(readings.map(({ claim }) => `${claim.line} ${claim.mood}`)).toEqual(['5 asserted', '6 planned'])
  })
})
