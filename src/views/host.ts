import type { Evidence } from '../schema/observation.ts'

/**
 * The address of a file, and its lines, at a commit on the repository's host: GitHub's form, which Gitea, Forgejo and
 * GitLab answer to as well; Bitbucket has its own.
 * @param host address of the repository, http or https
 */
export function hostLine(
  host: string | undefined,
  commit: string | null,
  { path, line, end }: Evidence,
): string | undefined {
  const root = hostRoot(host)
  if (!root || commit === null) return undefined
  const file = path.split('/').map(encodeURIComponent).join('/')
  if (/^https?:\/\/bitbucket\./.test(root)) return `${root}/src/${commit}/${file}${line ? `#lines-${line}` : ''}`
  const lines = line === undefined ? '' : end !== undefined && end !== line ? `#L${line}-L${end}` : `#L${line}`
  return `${root}/blob/${commit}/${file}${lines}`
}

export function hostCommit(host: string | undefined, commit: string | null): string | undefined {
  const root = hostRoot(host)
  return root && commit !== null ? `${root}/commit/${commit}` : undefined
}

/** Only http and https: anything else in a configuration is no link. */
function hostRoot(host: string | undefined): string | undefined {
  return host && /^https?:\/\/[^\s"'<>]+$/.test(host) ? host.replace(/(?:\.git)?\/*$/, '') : undefined
}
