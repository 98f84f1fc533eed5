import { escaped } from '../typeset/html.ts'
import type { Feed } from '../views/feed.ts'

/** A feed as Atom (RFC 4287). */
export function atom({ title, url, self, updated, entries }: Feed): string {
  const items = entries.map(
    (entry) =>
      `<entry><id>${escaped(entry.id)}</id><title>${escaped(entry.title)}</title><link href="${escaped(entry.url)}"/><updated>${entry.date}</updated><content type="text">${escaped(entry.text)}</content></entry>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>${escaped(self)}</id><title>${escaped(title)}</title><author><name>asbuilt</name></author><link href="${escaped(url)}"/><link rel="self" href="${escaped(self)}"/><updated>${updated}</updated>
${items.join('\n')}
</feed>
`
}

/** The same as a JSON Feed, version 1.1. */
export function jsonFeed({ title, url, self, entries }: Feed): string {
  return json({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: url,
    feed_url: self,
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      date_published: entry.date,
      content_text: entry.text,
    })),
  })
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 1)}\n`
}

/**
 * Data as a script that sets one global name: unlike JSON it also loads from a folder without a server.
 * @param name of the global variable
 */
export function script(name: string, value: unknown): string {
  return `${name}=${JSON.stringify(value)}\n`
}

const TYPES = {
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  json: 'application/json; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  feed: 'application/feed+json; charset=utf-8',
} as const

export function answer(body: string | Uint8Array<ArrayBuffer> | undefined, type: keyof typeof TYPES): Response {
  return body === undefined
    ? new Response(null, { status: 404 })
    : new Response(body, { headers: { 'content-type': TYPES[type] } })
}
