import { describe, expect, test } from 'vitest'
import { endpoint } from '../../src/evidence/endpoint.ts'
import type { Claimed } from '../../src/schema/claim.ts'
import { askCollector } from '../support/ask-collector.ts'

const FASTAPI = {
  'src/api/main.py': `
from fastapi import FastAPI
from .routers import orders, users_router
from .config import settings
from .admin import build_admin
from .metrics import setup_metrics

app = FastAPI()
setup_metrics(app)
app.include_router(orders.router, prefix="/api")
app.include_router(users_router, prefix=settings.API_PREFIX)
app.include_router(build_admin(), prefix="/admin")
app.include_router(load_plugin(), prefix="/plugins")

@app.get("/health")
def health():
    return {}
`,
  'src/api/config.py': 'class Settings:\n    API_PREFIX = "/api/v2"\nsettings = Settings()\n',
  'src/api/metrics.py': 'def setup_metrics(app):\n    app.add_middleware(Timer)\n',
  'src/api/routers/__init__.py': 'from .users import router as users_router\n',
  'src/api/routers/orders.py': `
from fastapi import APIRouter
router = APIRouter(prefix="/orders")
@router.get("/")
def list_orders(): return []
@router.get("/{order_id}")
def get_order(order_id): return {}
@router.patch("/{order_id}/status")
def set_status(order_id): return {}
@router.delete("/{order_id}")
def drop_order(order_id): return {}
`,
  'src/api/routers/users.py': `
from fastapi import APIRouter
router = APIRouter()
@router.post("/users")
def create_user(): return {}
`,
  'src/api/routers/coupons.py': `
from fastapi import APIRouter
router = APIRouter(prefix="/coupons")
@router.get("/")
def list_coupons(): return []
`,
  'src/api/admin.py': `
from fastapi import APIRouter
def build_admin():
    router = APIRouter()
    @router.delete("/cache")
    def drop_cache(): return {}
    return router
`,
  'examples/demo.py': 'from fastapi import FastAPI\napp = FastAPI()\n@app.get("/demo")\ndef demo(): return 1\n',
  'web/app/orders/[id]/page.tsx': 'export default function Page() { return <main/> }\n',
  'web/src/router.tsx': 'export const routes = [{ path: "/settings/profile", element: <Profile/> }]\n',
}

describe('mounted paths, across files', async () => {
  const ask = await askCollector(endpoint, 'endpoint', FASTAPI)

  test.each([
    ['GET /health', 'src/api/main.py:15'],
    ['GET /api/orders', 'src/api/routers/orders.py:4'],
    ['GET /api/orders/', 'src/api/routers/orders.py:4'],
    ['GET `/api/orders/{id}`', 'src/api/routers/orders.py:6'],
    ['GET /api/orders/:id', 'src/api/routers/orders.py:6'],
    ['GET /api/orders/42', 'src/api/routers/orders.py:6'],
    ['POST /api/v2/users', 'src/api/routers/users.py:4'],
    ['DELETE /admin/cache', 'src/api/admin.py:5'],
  ])('%s is served', async (subject, place) => {
    const { verdict, places } = await ask(subject)
    expect(verdict).toBe('verified found')
    expect(places).toEqual([place])
  })

  test('a method that is for one of many, of all', async () => {
    expect((await ask('DELETE /api/orders')).verdict).toBe('unverifiable vague')
    expect((await ask('PUT /api/orders')).verdict).toBe('missing not-found')
  })

  test.each(['POST /api/orders', 'GET /api/orders/export', 'PATCH /api/orders/{id}', 'GET /health/ready'])(
    '%s is missing',
    async (subject) => expect((await ask(subject)).verdict).toBe('missing not-found'),
  )

  test('what is like it is the evidence', async () => {
    expect((await ask('PATCH /api/orders/{id}')).places[0]).toBe('src/api/routers/orders.py:8')
  })

  test('a common prefix is forgiven where the section names the file of the router', async () => {
    expect((await ask('GET /orders/{id}', { near: ['src/api/routers/orders.py'] })).verdict).toBe('verified found')
    expect((await ask('GET /orders/{id}')).verdict).toMatch(/^unverifiable/)
    expect((await ask('GET /orders/{id}', { form: 'sentence' })).verdict).toBe('missing not-found')
    const ticked = await ask('GET /orders/{id}', { form: 'sentence', text: '✅ GET /orders/{id} -- one order' })
    expect(ticked.verdict).toBe('unverifiable vague')
  })

  test.each([
    ['a router that cannot be followed may be mounted there', 'GET /plugins/list'],
    ['a part of the program whose routes we do not read', 'GET /api/payments'],
    ['an example serves nothing', 'GET /demo'],
    ['no method, no path of an interface: it may be a page', '/reports/monthly'],
    ['a router without a mount, while some mounts are unclear', 'GET /coupons'],
  ])('%s', async (_, subject) => expect((await ask(subject)).verdict).toMatch(/^unverifiable/))

  test('what is mounted there unseen may serve it, whatever files the section names', async () => {
    const near = { near: ['src/api/main.py'] }
    expect((await ask('GET /plugins/list', near)).verdict).toMatch(/^unverifiable/)
    expect((await ask('GET /orders/totals', near)).verdict).toBe('missing not-found')
  })

  test('the same sentence may correct itself', async () => {
    expect((await ask('POST /api/users', { text: 'POST /api/users → POST /api/v2/users' })).verdict).toMatch(
      /^unverifiable/,
    )
  })

  test.each([
    ['/orders/{id}', 'web/app/orders/[id]/page.tsx'],
    ['/settings/profile', 'web/src/router.tsx'],
    ['/api/orders/*', 'src/api/routers/orders.py:4'],
  ])('without a method, %s may be a page or the base of routes', async (subject, place) => {
    const { verdict, places } = await ask(subject)
    expect(verdict).toBe('verified found-by-name')
    expect(places).toEqual([place])
  })

  test('said to be absent', async () => {
    const claimed: Claimed = { op: 'absent' }
    expect((await ask('GET /api/orders', { claimed })).verdict).toBe('contradicted exists-after-all')
    expect((await ask('POST /api/orders', { claimed })).verdict).toBe('verified rightly-absent')
    expect((await ask('GET /api/orders', { claimed, text: 'GET /api/orders: 404 Not Found' })).verdict).toMatch(
      /^unverifiable/,
    )
  })

  test('endpoints in words are routes that go by them', async () => {
    expect((await ask('Order status endpoints')).verdict).toBe('verified found-by-name')
    expect((await ask('Payment endpoints')).verdict).toMatch(/^unverifiable/)
  })
})

describe('other frameworks', () => {
  test('a router that nothing mounts is not served, where every mount can be read', async () => {
    const ask = await askCollector(endpoint, 'endpoint', {
      'app.py':
        'from flask import Flask, Blueprint\napp = Flask(__name__)\nbp = Blueprint("a", __name__, url_prefix="/old")\nloose = Blueprint("b", __name__, url_prefix="/b")\n@bp.route("/x", methods=["POST"])\ndef x(): return 1\n@loose.route("/y")\ndef y(): return 1\napp.register_blueprint(bp, url_prefix="/new")\n',
    })
    // Flask's mount replaces the prefix of the blueprint.
    expect((await ask('POST /new/x')).verdict).toBe('verified found')
    expect((await ask('POST /new/old/x')).verdict).toBe('missing not-found')
    expect((await ask('GET /b/y')).verdict).toBe('missing not-found')
  })

  test('Express: routers of other modules, one within another', async () => {
    const ask = await askCollector(endpoint, 'endpoint', {
      'server.js':
        "const express = require('express')\nconst api = require('./routes')\nconst app = express()\napp.use('/api', api)\napp.listen(1)\n",
      'routes/index.js':
        "const express = require('express')\nconst router = express.Router()\nrouter.use('/users', require('./users'))\nmodule.exports = router\n",
      'routes/users.js':
        "const express = require('express')\nconst router = express.Router()\nrouter.get('/:id', show)\nrouter.post('/', create)\nmodule.exports = router\n",
    })
    expect((await ask('GET /api/users/{id}')).verdict).toBe('verified found')
    expect((await ask('POST /api/users')).verdict).toBe('verified found')
    expect((await ask('DELETE /api/users/{id}')).verdict).toBe('missing not-found')
  })

  test('Spring: the controller has its base', async () => {
    const ask = await askCollector(endpoint, 'endpoint', {
      'src/main/java/a/FileController.java':
        'package a;\n@RestController\n@RequestMapping("/api/files")\npublic class FileController {\n  @GetMapping("/{id}/download")\n  public String download() { return ""; }\n}\n',
    })
    expect((await ask('GET /api/files/{fileId}/download')).verdict).toBe('verified found')
    expect((await ask('GET /api/files')).verdict).toBe('missing not-found')
    expect((await ask('/api/files')).verdict).toBe('verified found-by-name')
  })

  test('ASP.NET: the controller names its path, and case does not matter', async () => {
    const ask = await askCollector(endpoint, 'endpoint', {
      'Api/FilesController.cs':
        'namespace A {\n  [ApiController]\n  [Route("api/[controller]")]\n  public class FilesController : ControllerBase {\n    [HttpPost("upload")]\n    public IActionResult Upload() { return Ok(); }\n  }\n}\n',
    })
    expect((await ask('POST /api/files/upload')).verdict).toBe('verified found')
    expect((await ask('POST /api/Files/upload')).verdict).toBe('verified found')
    expect((await ask('POST /api/files/download')).verdict).toBe('missing not-found')
  })

  test('no routes at all: nothing is missing', async () => {
    const ask = await askCollector(endpoint, 'endpoint', { 'main.c': 'int main(void) { return 0; }\n' })
    expect((await ask('GET /api/x')).verdict).toBe('unverifiable no-rule')
  })
})

test('a group of a function that is given the app lies below its own prefix only', async () => {
  const ask = await askCollector(endpoint, 'endpoint', {
    'go.mod': 'module shop\n',
    'cmd/main.go':
      'package main\nimport (\n"github.com/labstack/echo/v4"\n"shop/web"\n)\nfunc main() {\n\te := echo.New()\n\tweb.Routes(e)\n}\n',
    'web/routes.go':
      'package web\nimport "github.com/labstack/echo/v4"\nfunc Routes(e *echo.Echo) {\n\te.GET("/health", ok)\n\tv1 := e.Group("/v1")\n\topen := v1.Group("")\n\topen.GET("/ping", ping)\n}\n',
  })
  expect((await ask('GET /v1/ping')).verdict).toBe('verified found')
  expect((await ask('GET /health')).verdict).toBe('verified found')
  const near = ['web/routes.go']
  expect((await ask('GET /ping', { near })).verdict).toBe('verified found')
  // The list writes another route with the prefix.
  expect((await ask('GET /ping', { near, peers: ['/v1/orders'] })).verdict).toBe('unverifiable vague')
  expect((await ask('GET /health', { near, peers: ['/v1/orders'] })).verdict).toBe('verified found')
})
