import { describe, expect, test } from 'vitest'
import { mounts, routes } from '../read.ts'

describe('Ktor', () => {
  const source = `import io.ktor.server.routing.*

const val API = "/api"

@Resource("/articles")
class Articles {
    @Resource("{id}")
    class Id(val parent: Articles = Articles(), val id: Int)
}

fun Application.module() {
    routing {
        get("/") { call.respondText("x") }
        route(API) {
            authenticate("jwt") {
                route("/users") {
                    get { list() }
                    post("/{id}") { create(call) }
                }
            }
            orderRoutes()
        }
        webSocket("/live") { }
        get<Articles.Id> { }
        get<Articles> { }
    }
}

fun Route.orderRoutes() {
    delete("/orders/{id}") { call.respond(remove()) }
}
`

  test('routes', async () => {
    expect(await routes('src/App.kt', source)).toEqual([
      'GET / on routing in module',
      'GET /api/users on routing in module',
      'POST /api/users/{id} on routing in module',
      'WS /live on routing in module',
      'GET /articles/{id} on routing in module',
      'GET /articles on routing in module',
      'DELETE /orders/{id} on routing in orderRoutes',
    ])
  })

  test('mounts', async () => {
    expect(await mounts('src/App.kt', source)).toEqual(['routing + /api -> orderRoutes in module'])
  })
})

test('Spring', async () => {
  const source = `@RestController
@RequestMapping("/api/v1")
class Users(private val service: Service) {
    @GetMapping("/users", produces = ["application/json"])
    fun all() = service.all()

    @PostMapping(value = ["/users", "/people"])
    fun create(@RequestBody body: User) = service.create(body)

    @RequestMapping(path = [BY_ID], method = [RequestMethod.PUT, RequestMethod.PATCH])
    fun update(@PathVariable id: Int) = service.update(id)

    companion object {
        const val BY_ID = "/users/{id}"
    }
}
`
  expect(await routes('src/Users.kt', source)).toEqual([
    'GET /api/v1/users on Users by all',
    'POST /api/v1/users on Users by create',
    'POST /api/v1/people on Users by create',
    'PUT /api/v1/users/{id} on Users by update',
    'PATCH /api/v1/users/{id} on Users by update',
  ])
})

test('a router function of Spring', async () => {
  const source = `import org.springframework.web.servlet.function.router

val routes = router {
    GET("/plain", handler::plain)
    "/api".nest {
        POST("/items/{id}", handler::item)
    }
}
`
  expect(await routes('src/Routes.kt', source)).toEqual(['GET /plain on router', 'POST /api/items/{id} on router'])
})

test('http4k', async () => {
  const source = `import org.http4k.routing.routes

val app = routes(
    "/ping" bind GET to { Response(OK) },
    "/users/{id}" bind Method.POST to handler,
)
`
  expect(await routes('src/App.kt', source)).toEqual(['GET /ping on routes', 'POST /users/{id} on routes'])
})
