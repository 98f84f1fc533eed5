/** What a page may load: itself, its style sheet, its scripts; nothing inline, nothing from elsewhere. */
export const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'"

/** A year: a file under a hashed name never changes. */
const FOR_EVER = 'public, max-age=31536000, immutable'

/** Data, pictures and the web component may be read by pages of any site. */
const SHARED = 'Access-Control-Allow-Origin: *'

/**
 * The `_headers` file that static hosts read (Netlify, Cloudflare Pages and others). The pages carry the same policy
 * themselves; who may frame them only a header can say. Rules do not overlap, for hosts add up those that do.
 * @param tops first parts of the site's addresses
 */
export function headersFile(base: string, tops: Iterable<string>): string {
  const rule = (path: string, ...headers: readonly string[]) =>
    [`${base}${path}`, ...headers.map((header) => `  ${header}`)].join('\n')
  const page = (path: string, ancestors: string) =>
    rule(
      path,
      `Content-Security-Policy: ${POLICY}; frame-ancestors ${ancestors}`,
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: no-referrer',
    )
  const rules = [...new Set(tops)].map((top) => {
    switch (top) {
      case 'assets':
        return rule('assets/*', `Cache-Control: ${FOR_EVER}`, 'X-Content-Type-Options: nosniff')
      case 'api':
      case 'badge':
        return rule(`${top}/*`, SHARED, 'X-Content-Type-Options: nosniff')
      case 'embed':
        return `${page('embed/*', '*')}\n  ${SHARED}`
      default:
        return page(top === '' ? '' : `${top}/*`, "'none'")
    }
  })
  return `${rules.join('\n')}\n`
}
