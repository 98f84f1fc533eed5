import { stringify } from 'yaml'

interface Found {
  readonly name: string
  readonly host: string | undefined
  readonly documents: readonly { readonly path: string; readonly claims: number }[]
  readonly tags: readonly string[]
}

/** A commented configuration: what was found is set, everything else is shown as a comment. */
export function sampleConfiguration({ name, host, documents, tags }: Found): string {
  const list = documents.map(({ path, claims }) => `  - ${scalar(path)} # ${claims} claims`)
  return [
    '# What asbuilt checks in this repository. Everything here may be left out.',
    '',
    '# The name that readers see.',
    `name: ${scalar(name)}`,
    '',
    '# The address of this repository at its host, for links to files and lines.',
    host === undefined ? '# host: https://example.org/owner/name' : `host: ${scalar(host)}`,
    '',
    '# The status documents: paths or globs. Left out, they are found by their names and what they say.',
    ...(list.length > 0 ? ['documents:', ...list] : ['# documents:', '#   - STATUS.md']),
    '',
    '# What is neither a status document nor evidence: copies, vendored code, generated documentation.',
    '# exclude:',
    '#   - vendor/**',
    '',
    '# Which releases: the latest ten tags, or HEAD where there are none.',
    `# ${tags.length === 0 ? 'There are no tags yet.' : `There are ${tags.length} tags, the last by name is ${JSON.stringify(tags.at(-1))}.`}`,
    '# releases:',
    '#   tags: "v*"',
    '#   latest: 10',
    '#   unreleased: true # and HEAD as an entry of its own',
    '#   versions: ">=1.2 <3" # or by branch and date: { branch: main, every: month }',
    '',
    '# How unreleased snapshots thin out, in days before the newest: all stay, one a day, one a week, then one a month.',
    '# Releases stay for ever.',
    '# retention: { all: 14, daily: 60, weekly: 365 }',
    '',
    '# What must be true before a release: asbuilt ends with exit code 1 while a "must" is not met.',
    '# gates:',
    '#   - name: Launch',
    '#     criteria:',
    '#       - label: The documents say nothing false',
    '#         level: must # or should, nice',
    '#         metric: claims.false',
    '#         most: 0',
    '#       - label: Sign-in is done',
    '#         level: must',
    '#         section: Sign-in # every claim below headings that contain this',
    '',
    '# Claims that somebody answers for, until a day. They are counted apart, in the headline too.',
    '# waivers:',
    '#   - claim: id-of-the-claim # as "asbuilt export claims" prints it',
    '#     reason: The load test runs at the customer',
    '#     owner: ada@example.org',
    '#     expires: 2027-01-31',
    '',
  ].join('\n')
}

/** A name of a file may need quotes in YAML. */
function scalar(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd()
}
