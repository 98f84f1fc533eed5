import type { Pattern } from './pattern.ts'

/** A commit, branch, tag or pull request that the text cites. */
export const reference: Pattern = {
  id: 'reference',
  kinds: ['reference'],
  title: 'A commit, branch, tag or pull request',
  examples: [
    {
      text: '- Fixed in commit `3f2a9c1`',
      claims: [{ kind: 'reference', subject: '3f2a9c1', op: 'present', unit: 'commit' }],
    },
    {
      text: '**Branch:** main (feature/login)',
      claims: [
        { kind: 'reference', subject: 'main', unit: 'branch' },
        { kind: 'reference', subject: 'feature/login', unit: 'branch' },
      ],
    },
    {
      text: 'Merged in PR #42, released as tag `v1.2.0`.',
      claims: [
        { kind: 'reference', subject: '#42', unit: 'pull request' },
        { kind: 'reference', subject: 'v1.2.0', unit: 'tag' },
      ],
    },
    { text: 'The colour #1e293b and the id deadbeef are none.', claims: [] },
    { text: 'Version 1.2.0 of React', claims: [] },
  ],
  *read(passage) {
    if (passage.form === 'code' || passage.form === 'tree') return
    const { text, statement } = passage
    const seen = new Set<number>()
    const make = (subject: string, unit: string, at: number) => {
      seen.add(at)
      return { kind: 'reference' as const, subject, claimed: { op: 'present' as const, unit }, at }
    }
    if (BRANCH.test(statement.label))
      for (const match of text.slice(statement.start).matchAll(/(?<![\w/-])[\w][\w./-]*[\w](?![\w/])/g))
        if (!/^(?:and|or|und|the)$/i.test(match[0])) yield make(match[0], 'branch', statement.start + match.index)
    for (const match of text.matchAll(COMMIT)) {
      const hash = match[1] ?? ''
      const at = match.index + match[0].indexOf(hash)
      if (/\d/.test(hash) && /[a-f]/.test(hash) && !seen.has(at)) yield make(hash, 'commit', at)
    }
    for (const match of text.matchAll(PULL))
      yield make(`#${match[1]}`, 'pull request', match.index + match[0].indexOf('#'))
    for (const match of text.matchAll(TAG))
      yield make(match[1] ?? '', 'tag', match.index + match[0].indexOf(match[1] ?? ''))
  },
}

const BRANCH = /^(?:git\s+)?(?:branch|zweig|分支|ブランチ|rama|branche|cabang)$/i
const COMMIT = /(?:\bcommits?|\bsha|\brevision|\bmerge(?:d in)?|提交)[\s:：(]*`?([0-9a-f]{7,40})\b/gi
const PULL = /\b(?:PR|pull request|MR|merge request)\s*#?(?=#?\d)#?(\d{1,6})\b/gi
const TAG = /\b(?:tag|tagged(?: as)?|release tag)\s+`?(v?\d+\.\d+(?:\.\d+)?(?:-[\w.]+)?)\b/gi
