import { matchesGlob } from '../../schema/glob.ts'

/** One line of an ignore file. */
export interface IgnorePattern {
  readonly pattern: string
  readonly line: number
}

/** @param text content of a .gitignore file */
export function readIgnorePatterns(text: string): readonly IgnorePattern[] {
  return text.split(/\r?\n/).flatMap((written, index) => {
    const pattern = written.slice(0, 1000).replace(/(?<!\\)\s+$/, '')
    return pattern === '' || pattern.startsWith('#') ? [] : [{ pattern, line: index + 1 }]
  })
}

/**
 * The pattern that hides a path from git, by git's rules: the last that fits the path or one of its folders decides,
 * `!` takes back, a pattern with a slash counts from the file's own folder. Classes in brackets are not read.
 * @param path relative to the folder of the ignore file
 * @param isFolder whether the path itself was written as a folder
 */
export function ignoredBy(
  path: string,
  isFolder: boolean,
  patterns: readonly IgnorePattern[],
): IgnorePattern | undefined {
  const parts = path.split('/')
  const prefixes = parts.map((_, index) => parts.slice(0, index + 1).join('/'))
  const last = patterns.findLast(({ pattern }) => {
    const plain = pattern.replace(/^!/, '')
    const anchored = plain.replace(/\/$/, '').includes('/')
    const glob = plain.replace(/^\/|\/$/g, '')
    return prefixes.some((prefix, index) => {
      if (plain.endsWith('/') && index === parts.length - 1 && !isFolder) return false
      return matchesGlob(anchored ? glob : `**/${glob}`, prefix)
    })
  })
  return last?.pattern.startsWith('!') ? undefined : last
}
