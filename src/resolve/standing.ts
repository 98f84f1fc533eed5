const COPIES =
  /(?:^|\/)(?:node_modules|bower_components|vendor|vendored|third[_-]?party|site-packages|\.?venv|dist|\.next|__pycache__|pods|generated|__generated__|archived?|_archived?|deprecated|backup|\.backup|old)\//i
const ASIDE =
  /(?:^|\/)(?:tests?|__tests__|specs?|__mocks__|fixtures|testdata|examples?|samples?|demos?|stories|templates?)\//i

/**
 * How much a path can be what a document speaks of, when a name alone is given: 0 live source, 1 tests, examples and
 * templates, 2 vendored, generated and archived copies. It only ever breaks ties between paths of the same name.
 */
export function standing(path: string): 0 | 1 | 2 {
  if (COPIES.test(path)) return 2
  return ASIDE.test(path) ? 1 : 0
}
