/** English: the numbers that are counted in every release, and by which rule. */
const METRICS: ReadonlyMap<string, readonly [name: string, rule: string]> = new Map(
  Object.entries({
    files: ['Files', 'Every file of the commit.'],
    bytes: ['Bytes', 'The sizes of all files together.'],
    documents: ['Documents', 'Files of Markdown, reStructuredText and AsciiDoc.'],
    'code-lines': [
      'Lines of code',
      'Lines that are neither blank nor only a comment. Vendored and generated files are left out.',
    ],
    'comment-lines': ['Lines of comments', 'Lines that are only a comment. Vendored and generated files are left out.'],
    tests: ['Tests', 'Test functions and cases by the marks of their frameworks; nothing is run.'],
    routes: ['Routes', 'Places that register a route, by the patterns of common frameworks.'],
    dependencies: ['Dependencies', 'Names that manifests declare, each once.'],
    markers: ['Open markers', 'TODO, FIXME, HACK and XXX in comments.'],
    'broad-handlers': ['Broad handlers', 'Places that catch every error.'],
    coverage: ['Coverage', 'Of the coverage reports that are part of the commit.'],
  }),
)

/** What a metric is called and what is counted; one that is not known goes by its id. */
export function metricEn(id: string): { readonly name: string; readonly rule: string } {
  const [name, rule] = METRICS.get(id) ?? []
  if (name !== undefined && rule !== undefined) return { name, rule }
  const [, language] = /^code-lines\.(.+)$/.exec(id) ?? []
  return language === undefined
    ? { name: id, rule: '' }
    : { name: `Lines of code: ${language}`, rule: 'Lines of this language that are neither blank nor only a comment.' }
}
