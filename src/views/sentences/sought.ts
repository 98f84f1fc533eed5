/** What a rule looks for, as far as it tells more than that it found nothing. */
export type Sought =
  | 'path'
  | 'definition'
  | 'member'
  | 'words-in-tests'
  | 'any-test'
  | 'tests-in-file'
  | 'words-in-file'
  | 'test-class'
  | 'endpoint'
  | 'technology'
  | 'command'
  | 'schedule'
  | 'key'
  | 'part'
  | 'lines'

const BY_RULE: Readonly<Record<string, Sought>> = {
  path: 'path',
  lines: 'path',
  bytes: 'path',
  'symbol.definition': 'definition',
  'symbol.member': 'member',
  'tests.words': 'words-in-tests',
  'tests.none': 'any-test',
  'tests.functions': 'tests-in-file',
  'tests.of': 'words-in-file',
  'tests.class': 'test-class',
  'endpoint.mounted': 'endpoint',
  technology: 'technology',
  command: 'command',
  schedule: 'schedule',
  key: 'key',
  configuration: 'part',
  range: 'lines',
}

/** @param rule with or without its version: `path@1` */
export function soughtBy(rule: string): Sought | undefined {
  const name = rule.replace(/@\d+$/, '')
  return Object.hasOwn(BY_RULE, name) ? BY_RULE[name] : undefined
}
