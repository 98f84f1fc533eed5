/** What the fast pass knows of a language: how comments and strings are written, and what to count. */
export interface Spelling {
  readonly extensions: readonly string[]
  readonly lineComment: string
  readonly blockComment?: readonly [string, string]
  /** Quotes around strings of one line. */
  readonly quotes: string
  /** Quotes around strings of many lines; the first that fits wins. */
  readonly longQuotes: readonly string[]
  /**
   * One pattern for all that is counted, tried once at each line's beginning; its groups are
   * test, route, broad handler and definition. A test may also be a definition: the first group wins.
   */
  readonly finds: RegExp
}

const C_COMMENT = ['/*', '*/'] as const

const VERBS = 'get|post|put|patch|delete|head|options'

/** Builds the pattern of a language; every part begins behind the indentation of a line. */
function finds(parts: { test: string; route: string; handler: string; definition: string }): RegExp {
  const none = '(?!)'
  const group = (source: string): string => `(${source === '' ? none : source})`
  return new RegExp(
    `^[ \\t]*(?:${group(parts.test)}|${group(parts.route)}|${group(parts.handler)}|${group(parts.definition)})`,
    'gm',
  )
}

const ECMASCRIPT: Spelling = {
  extensions: ['ts', 'tsx', 'js', 'jsx', 'mjs', 'cjs', 'mts', 'cts', 'vue', 'svelte'],
  lineComment: '//',
  blockComment: C_COMMENT,
  quotes: '"\'',
  longQuotes: ['`'],
  finds: finds({
    test: '(?:it|test|specify)(?:\\.(?:only|skip|each|concurrent|failing|todo))*(?:\\([^\\n]{0,200}?\\))?\\([ \\t]*[\'"`]',
    route: `(?:\\w+\\.)*\\w*(?:[rR]outer|app|server|fastify|api|routes)\\.(?:${VERBS}|all)\\([ \\t]*['"\`]/|@(?:Get|Post|Put|Patch|Delete|All)\\(|export[ \\t]+(?:async[ \\t]+function|function|const)[ \\t]+(?:GET|POST|PUT|PATCH|DELETE)\\b`,
    handler: '(?:\\}[ \\t]*)?catch[ \\t]*(?:\\([^()\\n]*\\)[ \\t]*)?\\{[ \\t]*\\}',
    definition:
      '(?:export[ \\t]+)?(?:default[ \\t]+)?(?:declare[ \\t]+)?(?:abstract[ \\t]+)?(?:(?:async[ \\t]+)?function\\b|class[ \\t]|interface[ \\t]|enum[ \\t]|type[ \\t]+\\w+[^=\\n]{0,80}=|(?:const|let|var)[ \\t]+\\w+[^=\\n]{0,80}=[ \\t]*(?:async[ \\t]*)?(?:\\(|function\\b|\\w+[ \\t]*=>))',
  }),
}

export const SPELLINGS: readonly Spelling[] = [
  ECMASCRIPT,
  {
    extensions: ['py', 'pyi'],
    lineComment: '#',
    quotes: '"\'',
    longQuotes: ['"""', "'''"],
    finds: finds({
      test: '(?:async[ \\t]+)?def[ \\t]+test\\w*[ \\t]*\\(',
      route: `@(?!mock\\b|patch\\b|responses\\b|pytest\\b)[\\w.]+\\.(?:${VERBS}|route|api_route|websocket)\\(|(?:re_)?path\\([ \\t]*r?['"]`,
      handler: 'except[ \\t]*(?::|\\(?[^:\\n]{0,120}?\\b(?:Base)?Exception\\b)',
      definition: '(?:async[ \\t]+)?def[ \\t]|class[ \\t]',
    }),
  },
  {
    extensions: ['java'],
    lineComment: '//',
    blockComment: C_COMMENT,
    quotes: '"\'',
    longQuotes: ['"""'],
    finds: finds({
      test: '@(?:Test|ParameterizedTest|RepeatedTest|TestFactory)\\b',
      route: '@(?:Get|Post|Put|Patch|Delete)Mapping\\b|@(?:GET|POST|PUT|PATCH|DELETE)\\b',
      handler: '(?:\\}[ \\t]*)?catch[ \\t]*\\([^()\\n]*\\b(?:Exception|Throwable)\\b[ \\t]+\\w+\\)',
      definition:
        '(?:(?:public|protected|private|static|final|abstract|sealed|default|synchronized)[ \\t]+){1,5}(?:class|interface|enum|record|@interface|(?:<[^>\\n]{0,80}>[ \\t]*)?[\\w.<>\\[\\], ?]{1,120}[ \\t]\\w+[ \\t]*\\()',
    }),
  },
  {
    extensions: ['kt', 'kts'],
    lineComment: '//',
    blockComment: C_COMMENT,
    quotes: '"\'',
    longQuotes: ['"""'],
    finds: finds({
      test: '@(?:Test|ParameterizedTest|RepeatedTest)\\b|(?:test|should|it|scenario)\\("',
      route: `@(?:Get|Post|Put|Patch|Delete)Mapping\\b|(?:${VERBS})\\("|(?:${VERBS})[ \\t]*\\{`,
      handler: '(?:\\}[ \\t]*)?catch[ \\t]*\\(\\w+:[ \\t]*(?:Exception|Throwable)\\)',
      definition:
        '(?:(?:public|private|protected|internal|open|abstract|final|sealed|data|enum|annotation|inner|value|override|suspend|inline|infix|operator|tailrec|companion|fun)[ \\t]+){0,5}(?:fun|class|interface|object)\\b',
    }),
  },
  {
    extensions: ['cs'],
    lineComment: '//',
    blockComment: C_COMMENT,
    quotes: '"\'',
    longQuotes: ['"""'],
    finds: finds({
      test: '\\[(?:Fact|Theory|Test|TestCase|TestMethod|DataTestMethod)\\b',
      route: '\\[Http(?:Get|Post|Put|Patch|Delete)\\b|(?:\\w+)?\\.Map(?:Get|Post|Put|Patch|Delete)\\(',
      handler: '(?:\\}[ \\t]*)?catch[ \\t]*(?:\\{|$|\\([ \\t]*(?:System\\.)?Exception\\b[^()\\n]*\\)(?![ \\t]*when))',
      definition:
        '(?:(?:public|protected|private|internal|static|sealed|abstract|partial|virtual|override|async|readonly|new|extern|unsafe)[ \\t]+){1,6}(?:class|interface|enum|record|struct|[\\w.<>\\[\\], ?]{1,120}[ \\t]\\w+[ \\t]*(?:<[^>\\n]{0,60}>)?\\()',
    }),
  },
  {
    extensions: ['go'],
    lineComment: '//',
    blockComment: C_COMMENT,
    quotes: '"\'',
    longQuotes: ['`'],
    finds: finds({
      test: 'func[ \\t]+(?:Test|Fuzz)[A-Z_]\\w*\\(',
      route: '\\w+(?:\\.\\w+)*\\.(?:GET|POST|PUT|PATCH|DELETE|Get|Post|Put|Patch|Delete|Handle|HandleFunc)\\([ \\t]*"',
      handler: '',
      definition: 'func[ \\t]|type[ \\t]+\\w+[ \\t]',
    }),
  },
  {
    extensions: ['rs'],
    lineComment: '//',
    blockComment: C_COMMENT,
    quotes: '"',
    longQuotes: [],
    finds: finds({
      test: '#\\[(?:\\w+::)*(?:test|rstest|test_case)\\b',
      route: `#\\[(?:\\w+::)?(?:${VERBS})\\("|\\.route\\([ \\t]*"`,
      handler: '',
      definition:
        '(?:pub(?:\\([^)\\n]*\\))?[ \\t]+)?(?:default[ \\t]+)?(?:const[ \\t]+|async[ \\t]+|unsafe[ \\t]+|extern[ \\t]+"C"[ \\t]+){0,3}(?:fn|struct|enum|trait|union|mod|macro_rules!)[ \\t]',
    }),
  },
  {
    extensions: ['rb', 'rake'],
    lineComment: '#',
    quotes: '"\'',
    longQuotes: [],
    finds: finds({
      test: '(?:it|specify|scenario|test)[ \\t(]+[\'"]|it[ \\t]*\\{|def[ \\t]+test_',
      route: `(?:${VERBS}|match)[ \\t]+['":][^\\n]{0,120}(?:=>|to:|do\\b)|resources?[ \\t]+:`,
      handler: 'rescue[ \\t]+(?:::)?Exception\\b',
      definition: 'def[ \\t]|class[ \\t]+[A-Z]|module[ \\t]+[A-Z]',
    }),
  },
  {
    extensions: ['php'],
    lineComment: '//',
    blockComment: C_COMMENT,
    quotes: '"\'',
    longQuotes: [],
    finds: finds({
      test: 'public[ \\t]+function[ \\t]+test\\w*[ \\t]*\\(|#\\[Test\\b|(?:it|test)\\([ \\t]*[\'"]',
      route:
        'Route::(?:get|post|put|patch|delete|any|match|resource|apiResource)\\(|#\\[Route\\(|\\$\\w+->(?:get|post|put|patch|delete)\\([ \\t]*[\'"]/',
      handler: '(?:\\}[ \\t]*)?catch[ \\t]*\\([^()\\n]*\\b(?:Exception|Throwable)\\b[ \\t]*(?:\\$\\w+)?\\)',
      definition:
        '(?:(?:public|protected|private|static|final|abstract|readonly)[ \\t]+){0,4}(?:function[ \\t]+&?\\w|class[ \\t]|interface[ \\t]|trait[ \\t]|enum[ \\t])',
    }),
  },
  {
    extensions: [
      'swift',
      'scala',
      'dart',
      'c',
      'h',
      'cc',
      'cpp',
      'cxx',
      'hpp',
      'hh',
      'proto',
      'groovy',
      'gradle',
      'css',
      'scss',
      'less',
    ],
    lineComment: '//',
    blockComment: C_COMMENT,
    quotes: '"',
    longQuotes: ['"""'],
    finds: finds({
      test: 'func[ \\t]+test\\w*\\(|@Test\\b|TEST(?:_F|_P|_CASE)?\\(|test(?:Widgets)?\\([ \\t]*[\'"]',
      route: '',
      handler: '(?:\\}[ \\t]*)?catch[ \\t]*\\(\\.\\.\\.\\)',
      definition:
        '(?:(?:public|private|fileprivate|internal|open|static|final|override|mutating|case|sealed|abstract|implicit|lazy)[ \\t]+){0,4}(?:func|class|struct|enum|protocol|extension|actor|trait|object|def|message|service|rpc|mixin)[ \\t]',
    }),
  },
  {
    extensions: [
      'sh',
      'bash',
      'zsh',
      'bats',
      'ex',
      'exs',
      'yml',
      'yaml',
      'toml',
      'tf',
      'hcl',
      'r',
      'pl',
      'graphql',
      'gql',
    ],
    lineComment: '#',
    quotes: '"\'',
    longQuotes: ['"""'],
    finds: finds({
      test: '@test[ \\t]+"|test[ \\t]+"',
      route: '',
      handler: '',
      definition: '(?:function[ \\t]+)?\\w+[ \\t]*\\(\\)[ \\t]*\\{?|defp?[ \\t]|defmodule[ \\t]',
    }),
  },
  {
    extensions: ['sql', 'lua', 'hs', 'elm'],
    lineComment: '--',
    blockComment: C_COMMENT,
    quotes: "'",
    longQuotes: [],
    finds: finds({
      test: '',
      route: '',
      handler: '',
      definition:
        '(?:CREATE|create)[ \\t]+(?:OR[ \\t]+REPLACE[ \\t]+)?(?:TABLE|VIEW|FUNCTION|TYPE|PROCEDURE|table|view|function|type|procedure)\\b|(?:local[ \\t]+)?function[ \\t]',
    }),
  },
]
