/** Hosts whose addresses of repositories, files and lines are public knowledge. Others are set in the configuration. */
const HOSTS: ReadonlySet<string> = new Set([
  'github.com',
  'gitlab.com',
  'bitbucket.org',
  'codeberg.org',
  'gitea.com',
  'gitee.com',
  'git.sr.ht',
  'framagit.org',
  'salsa.debian.org',
  'gitlab.gnome.org',
  'gitlab.freedesktop.org',
  'invent.kde.org',
])

/**
 * The address of a repository at its host, made from the address that it was cloned from.
 * @param origin as in git's configuration: `https://…`, `ssh://…`, `git://…` or `user@host:path`
 * @returns `https://host/owner/name`, without credentials; undefined for hosts that are not known, so that no name of
 * a private host gets onto a page by itself
 */
export function hostOf(origin: string): string | undefined {
  const [, scheme, address = ''] = /^(https?|ssh|git|git\+ssh):\/\/(.+)$/i.exec(origin) ?? []
  const [, host = '', path = ''] =
    (scheme === undefined
      ? /^(?:[^@/\s]+@)?([^:/\s]+):(?!\/\/)\/*(.+)$/
      : /^(?:[^@/]*@)?([^:/]+)(?::\d+)?\/+(.+)$/
    ).exec(scheme === undefined ? origin : address) ?? []
  const name = host.toLowerCase().replace(/^(?:www|ssh)\./, '')
  const parts = path
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .split('/')
  const safe = parts.length >= 2 && parts.every((part) => /^[\w.~-]+$/.test(part) && !/^\.+$/.test(part))
  return HOSTS.has(name) && safe ? `https://${name}/${parts.join('/')}` : undefined
}
