import { governors, type Passage } from './passage.ts'

const COVERAGE =
  /\b(?:coverage|testabdeckung|abdeckung|codeabdeckung|cobertura|couverture|cakupan)\b|(?:测试|代码|行|分支|单元)覆盖率?|カバレッジ|網羅率/i

/** Does a text speak of test coverage? */
export function namesCoverage(text: string): boolean {
  return COVERAGE.test(text)
}

/** Do the nearest two of what governs a passage speak of coverage, so that bare percentages under them are coverage? */
export function underCoverage(passage: Passage): boolean {
  let looked = 0
  for (const above of governors(passage)) {
    if (
      namesCoverage(above.text) &&
      above.text.length < 120 &&
      above.quantities().every((quantity) => quantity.unit !== 'lines')
    )
      return true
    if (++looked === 2) return false
  }
  return false
}
