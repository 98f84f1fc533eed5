/**
 * Text of a repository as Markdown that shows just this text: no markup, no link, no mention of a person, one line.
 */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>#~!&|$]/g, '\\$&')
    .replace(/^(\d*)([-+=.)])/, '$1\\$2')
    .replace(/@|:(?=\/\/)|\bwww(?=\.)/gi, '$&\u2060')
}

/** The same set as code: between more backticks than it holds. */
export function markdownCode(text: string): string {
  const plain = oneLine(text)
  const longest = Math.max(0, ...[...plain.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = /^$|^`|`$/.test(plain) ? ' ' : ''
  // In a table a bar ends its cell even inside code.
  return `${fence}${pad}${plain.replaceAll('|', '\\|')}${pad}${fence}`
}

/** Characters that reorder or hide what stands beside them are made visible; what joins an emoji stays. */
function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?!\u200d)[\p{Cc}\p{Cf}]/gu, '\ufffd')
    .trim()
}
