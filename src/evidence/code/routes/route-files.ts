import type { Entry } from '../../../tree/tree.ts'
import type { Room } from '../../room.ts'
import { ancestors, folderOf } from '../imports/module-index.ts'
import { lexicon } from '../lexicon.ts'
import { isCodePath, isTestName, isTestPath, sourceFiles } from '../source-files.ts'

/** Names without which no framework of a language registers or mounts a route. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [
    /\.py$/,
    `APIRouter FastAPI include_router add_api_route Flask Blueprint register_blueprint add_url_rule Quart Sanic Starlette
    Litestar aiohttp tornado bottle falcon NinjaAPI urlpatterns re_path ViewSet ModelViewSet GenericViewSet ReadOnlyModelViewSet
    DefaultRouter api_view APIBlueprint add_resource add_namespace`,
  ],
  [
    /\.([cm]?[jt]sx?|vue|svelte|astro)$/,
    `express Router fastify Hono Koa Elysia restify polka createServer defineEventHandler eventHandler NextRequest NextResponse
    NextApiRequest RequestHandler Controller Get Post createRoute FastifyInstance setGlobalPrefix oak`,
  ],
  [
    /\.go$/,
    'HandleFunc Handle ServeMux NewServeMux gin chi echo fiber mux NewRouter httprouter Group Mount Route GET POST Get Post',
  ],
  [/\.rs$/, 'Router axum actix_web actix rocket warp poem salvo scope route'],
  [
    /\.(java|kts?|scala|groovy)$/,
    `RequestMapping GetMapping PostMapping PutMapping DeleteMapping PatchMapping RestController Path GET POST routing RouterFunction
    coRouter Controller Get Post Routes HttpRoutes`,
  ],
  [
    /\.(cs|fs|vb)$/,
    'MapGet MapPost MapPut MapDelete MapPatch MapGroup MapControllers HttpGet HttpPost HttpPut HttpDelete ApiController Route ControllerBase Controller FastEndpoints',
  ],
  [/\.(rb|php|exs?)$/, 'Route routes draw Sinatra Grape get post scope resources namespace Controller'],
]
/** A file that only hands names on: a package's `__init__`, a folder's `index`. */
export const HANDS_ON = /(^|\/)(__init__\.py|index\.[cm]?[jt]sx?|mod\.rs)$/
/** Where frameworks look for routes by the names of files. */
const PLACES =
  /(^|\/)(routes?|routers?|api|urls|endpoints?|server|pages)(\.(?!py$)[a-z]+$|\/(.*\/)?[^/]+\.([cm]?[jt]sx?|rb|php|svelte)$)/i

/** The code files that may register or mount routes, without tests: a superset, cheap to find. Ascending by path. */
export async function routeFiles(room: Room): Promise<readonly Entry[]> {
  const index = await room.once(lexicon)
  const chosen = new Set<string>()
  for (const [ending, signs] of SIGNS)
    for (const sign of signs.split(/\s+/))
      for (const file of index.writing(sign)) {
        const path = index.files[file]?.path
        if (path !== undefined && ending.test(path)) chosen.add(path)
      }
  const files = await room.once(sourceFiles)
  // What hands names on stands above what it hands on.
  const above = new Set([...chosen].flatMap((path) => ancestors(folderOf(path))))
  return files.filter(
    ({ path }) =>
      isCodePath(path) &&
      !isTestPath(path) &&
      !isTestName(path) &&
      (chosen.has(path) || PLACES.test(path) || (HANDS_ON.test(path) && above.has(folderOf(path)))),
  )
}
