import { extensionOf, type PathIndex } from './path-index.ts'
import { join, places } from './places.ts'
import type { Spelling } from './spelling.ts'
import type { Found, Stand } from './stand.ts'

/** Folders of machines and containers that a repository rarely has. */
const MACHINE =
  /^(?:home|users|root|var|tmp|etc|usr|opt|mnt|media|proc|sys|dev|bin|sbin|lib|srv|run|private|volumes|workspaces?|app|code|github\/workspace|documents and settings)(?:\/|$)/i

/** What lies on a machine and in no repository: secrets, installed packages, output of a build, hidden names that tools make. */
const UNTRACKED =
  /(?:^|\/)(?:\.env(?:\.(?:local|production|development|staging|test|prod|dev))?|\.DS_Store)$|(?:^|\/)(?:\.git|node_modules|\.?venv|__pycache__|dist|build|target|coverage|htmlcov|\.next)(?:\/|$)|^\.[\w-]*\*/
/** A bundler stamps the files that it writes: `index-DLm1D5NY.css`. */
const STAMPED = /[.-](?=\w*\d)(?=\w*[A-Za-z])\w{6,12}\.(?:m?js|css|woff2?|map)$/

/** How branches and other names of git begin, where there is no such folder. */
const BRANCHES = /^(?:(?:feature|feat|bugfix|hotfix|fix|chore|refactor|release|wip)(?:\/[\w.*-]*)?|refs\/[\w.*/-]*)$/i

/** Nothing fits: `none` where it can only have meant a path of this repository. */
export function absent(spelling: Spelling, stand: Stand, index: PathIndex): Found {
  const { path, from, folder, words } = spelling
  const leadsOut = from === 'here' && places(spelling, stand).every((place) => join(place, path) === undefined)
  if (spelling.outside || leadsOut || UNTRACKED.test(path) || STAMPED.test(path))
    return { fit: 'none', paths: [], outside: true, spelling }
  const first = path.split('/')[0] ?? ''
  if (from === 'root' && MACHINE.test(path) && index.kindOf(first) === undefined)
    return { fit: 'none', paths: [], outside: true, spelling }
  if (from === 'root' && SERVED.test(path) && index.kindOf(first) === undefined)
    return { fit: 'unneeded', paths: [], spelling }
  const link = places(spelling, stand)
    .map((place) => index.linkAbove(join(place, path) ?? ''))
    .find((one) => one !== undefined)
  if (link !== undefined) return { fit: 'none', paths: [link], outside: true, spelling }
  if (BRANCHES.test(path)) return { fit: 'unneeded', paths: [], spelling }
  if (/^[^.].*\.[a-z]{2,}$/.test(first) && path.includes('/'))
    return { fit: 'none', paths: [], outside: true, spelling }
  const extension = /\.[A-Za-z]\w{0,9}$/.test(path) && !/\s/.test(path)
  const known =
    index.kindOf(first) === 'folder' ||
    places(spelling, stand).some((place) => index.kindOf(join(place, first) ?? '') === 'folder')
  // Neither the folder nor any file of its kind is here: a table of what another project calls its files.
  const kind = extensionOf(path)
  if (!known && path.includes('/') && extension && kind !== undefined && !index.extensions.has(kind))
    return { fit: 'none', paths: [], outside: true, spelling }
  if (!spelling.pattern && kind !== undefined && SOURCE.test(kind) && !index.extensions.has(kind) && !stand.drawn)
    return { fit: 'none', paths: [], outside: true, spelling }
  const isFolder = folder || words.some((word) => KIND_WORDS.test(word))
  // "/api/users" and "/api/users/*" are routes, unless there is such a folder.
  const surely = path.includes('/')
    ? extension || known || (isFolder && from !== 'root')
    : extension || folder || /^[.A-Z]/.test(path)
  return surely ? { fit: 'none', paths: [], spelling } : { fit: 'unneeded', paths: [], spelling }
}

/** A bare `http.c`, where nothing is written in C, is a file of the program that is ported or compared; a drawn tree is the own one. */
const SOURCE = /^(?:c|h|cc|cpp|hpp|java|kt|cs|go|rs|swift|scala|hs|py|pyi|rb|php|dart|ts|tsx|vue|ex|exs|clj|lua)$/

/** `/api/openapi.json` and `/swagger-ui.html` are asked of a server. */
const SERVED = /^(?:(?:api|rest|v\d+|swagger|openapi|api-docs|actuator|graphql|\.well-known)\/|[^/]+\.html?$)/i

const KIND_WORDS = /^(?:director(?:y|ies)|folders?|dirs?|files?|scripts?|verzeichnis|ordner|datei|目录|文件|文件夹)$/i
