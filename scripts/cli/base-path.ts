import { UserError } from '../../src/errors.ts'

/** The path that a site is served under, from "/" to "/". @throws UserError where it is no such path. */
export function basePath(asked = '/'): string {
  const base = `/${asked}/`.replace(/\/{2,}/g, '/')
  if (!/^\/(?:[A-Za-z0-9._~-]+\/)*$/.test(base) || /\/\.{1,2}\//.test(base))
    throw new UserError(`--base cannot be "${asked}"`, 'give a path such as /status/')
  return base
}

/** The address that a site will have. @throws UserError where it is no http(s) address without a path. */
export function siteAddress(asked: string | undefined): string | undefined {
  if (asked === undefined) return undefined
  const url = URL.canParse(asked) ? new URL(asked) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username)
    throw new UserError(`--site cannot be "${asked}"`, 'give an address such as https://example.org')
  if (url.pathname !== '/')
    throw new UserError(
      '--site takes the address without a path',
      `use --site ${url.origin} --base ${url.pathname.replace(/\/?$/, '/')}`,
    )
  return url.origin
}
