import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { extname, join, sep } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/**
 * A file server for one folder, for looking at a site before it is published: GET and HEAD, nothing above the folder,
 * no file whose name begins with a dot, no link that leads out.
 * @param base the path that the site was built for, from "/" to "/".
 */
export function createSiteServer(folder: string, base: string): Server {
  return createServer(async (request, response) => {
    const answer = (status: number, text: string, headers: Record<string, string> = {}) => {
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers })
      response.end(request.method === 'HEAD' ? undefined : `${text}\n`)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return answer(405, 'only GET and HEAD', { allow: 'GET, HEAD' })
    const path = decodedPath(request.url ?? '/')
    if (path === undefined) return answer(400, 'not an address')
    if (path === '/' && base !== '/') return answer(302, base, { location: base })
    if (!path.startsWith(base)) return answer(404, `this site is served under ${base}`)
    const found = await findFile(folder, path.slice(base.length))
    if (found === 'folder') return answer(301, `${path}/`, { location: `${encodeURI(path)}/` })
    const file = found ?? (await findFile(folder, '404.html'))
    if (file === undefined || file === 'folder') return answer(404, 'no such page')
    response.writeHead(found === undefined ? 404 : 200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    if (request.method === 'HEAD') return response.end()
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response)
  })
}

function decodedPath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/')
    return path.startsWith('/') && !path.includes('\0') && !path.includes('\\') ? path : undefined
  } catch {
    return undefined
  }
}

/** @returns the file for an address below the folder; 'folder' where a slash is missing; undefined where there is none. */
async function findFile(folder: string, path: string): Promise<string | undefined> {
  if (path.split('/').some((part) => part.startsWith('.'))) return undefined
  try {
    const root = await realpath(folder)
    const real = await realpath(join(root, path === '' || path.endsWith('/') ? `${path}index.html` : path))
    if (!real.startsWith(root + sep)) return undefined
    const kind = await stat(real)
    return kind.isFile() ? real : kind.isDirectory() ? 'folder' : undefined
  } catch {
    return undefined
  }
}
