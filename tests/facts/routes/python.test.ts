import { describe, expect, test } from 'vitest'
import { mounts, routes } from '../read.ts'

describe('FastAPI', () => {
  const source = `from fastapi import APIRouter, FastAPI
from app import settings
from app.routers import users, health
from unittest import mock

PREFIX = "/v1"
app = FastAPI()
router = APIRouter(prefix="/orders", tags=["orders"])


@router.get("/")
async def list_orders():
    pass


@router.post("", status_code=201)
def create_order():
    pass


@router.get("/{order_id}/lines/{path:path}")
def lines():
    pass


@app.get(f"{settings.API_PREFIX}/status")
@app.get(PREFIX + "/status")
def status():
    pass


@app.get(f"{PREFIX}/raw/{{item}}")
def raw():
    pass


@app.websocket("/ws/{room}")
async def room(ws):
    pass


@app.api_route("/both", methods=["GET", "POST"])
def both():
    pass


@mock.patch("app.db.session")
def patched():
    pass


@session.get("/never")
def fetched():
    pass


app.add_api_route("/late", health.late, methods=["PUT"])
app.include_router(router)
app.include_router(users.router, prefix=PREFIX + "/users")
app.include_router(admin_router, prefix=settings.ADMIN)
app.mount("/static", StaticFiles(directory="x"))


def register(app: FastAPI):
    @app.delete("/inner")
    def inner():
        pass


register(app)
requests.get("https://example.org/x")
`

  test('routes', async () => {
    expect(await routes('app/main.py', source)).toEqual([
      'GET / on router by list_orders',
      'POST  on router by create_order',
      'GET /{order_id}/lines/{path*} on router by lines',
      'GET {?settings.API_PREFIX}/status on app by status',
      'GET /v1/status on app by status',
      'GET /v1/raw/{item} on app by raw',
      'WS /ws/{room} on app by room',
      'GET /both on app by both',
      'POST /both on app by both',
      'PUT /late on app by health.late',
      'DELETE /inner on app by inner in register',
    ])
  })

  test('mounts', async () => {
    expect(await mounts('app/main.py', source)).toEqual([
      ' + /orders -> router',
      'app +  -> router',
      'app + /v1/users -> users.router',
      'app + {?settings.ADMIN} -> admin_router',
      'app + /static -> StaticFiles',
      'app +  -> register',
    ])
  })
})

describe('Flask and Flask-RESTful', () => {
  const source = `from flask import Flask, Blueprint
from flask_restful import Api, Resource

app = Flask(__name__)
bp = Blueprint("shop", __name__, url_prefix="/shop")
api = Api(app)


@app.route("/")
def home():
    pass


@bp.route("/items/<int:item_id>", methods=["GET", "POST"])
def items(item_id):
    pass


@bp.get("/files/<path:name>")
def files(name):
    pass


class Cart(Resource):
    def get(self):
        pass

    def delete(self):
        pass


class View(MethodView):
    def post(self):
        pass


api.add_resource(Cart, "/cart", "/basket")
app.add_url_rule("/view", view_func=View.as_view("view"))
app.add_url_rule("/old", "old", old, methods=["PATCH"])
app.register_blueprint(bp)
app.register_blueprint(admin, url_prefix="/admin")
`

  test('routes', async () => {
    expect(await routes('app.py', source)).toEqual([
      'GET / on app by home',
      'GET /items/{item_id} on bp by items',
      'POST /items/{item_id} on bp by items',
      'GET /files/{name*} on bp by files',
      'GET /cart on api by Cart',
      'DELETE /cart on api by Cart',
      'GET /basket on api by Cart',
      'DELETE /basket on api by Cart',
      'POST /view on app by View',
      'PATCH /old on app by old',
    ])
  })

  test('mounts', async () => {
    expect(await mounts('app.py', source)).toEqual([' + /shop -> bp', 'app +  -> bp', 'app + /admin -> admin'])
  })
})

test('Starlette', async () => {
  const source = `from starlette.routing import Route, Mount, WebSocketRoute

routes = [
    Route("/about", about, methods=["GET", "HEAD"]),
    Mount("/api", routes=[Route("/items/{id:int}", item)]),
    WebSocketRoute("/live", live),
]
`
  expect(await routes('app.py', source)).toEqual([
    'GET /about on  by about',
    'HEAD /about on  by about',
    'GET /api/items/{id} on  by item',
    'WS /live on  by live',
  ])
})

test('Tornado', async () => {
  const source = `import tornado.web


class Main(tornado.web.RequestHandler):
    def get(self):
        pass

    def post(self):
        pass


def make():
    return tornado.web.Application([(r"/main", Main), (r"/other", Other)])
`
  expect(await routes('app.py', source)).toEqual([
    'GET /main on Application by Main',
    'POST /main on Application by Main',
    'ANY /other on Application by Other',
  ])
})

test('aiohttp', async () => {
  const source = `from aiohttp import web

routes = web.RouteTableDef()


@routes.get("/tables")
async def tables(request):
    pass


app.router.add_post("/add", handler)
`
  expect(await routes('app.py', source)).toEqual([
    'GET /tables on routes by tables',
    'POST /add on app.router by handler',
  ])
})
