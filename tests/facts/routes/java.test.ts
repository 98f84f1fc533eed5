import { describe, expect, test } from 'vitest'
import { mounts, routes } from '../read.ts'

test('Spring', async () => {
  const source = `@RestController
@RequestMapping(path = "/api" + Orders.VERSION)
class Orders {
  static final String BY_ID = "/{id}";

  @GetMapping
  List<Order> list() {}

  @GetMapping({"/a", "/b"})
  Order two() {}

  @PutMapping(BY_ID)
  Order put() {}

  @RequestMapping(value = "/both", method = {RequestMethod.GET, RequestMethod.POST})
  Order both() {}

  @DeleteMapping(value = "/{id:[0-9]+}", produces = "x")
  void remove() {}

  @Bean
  RouterFunction<ServerResponse> routes() {
    return nest(path("/fn"), route(GET("/one"), handler::one).andRoute(POST("/two"), handler::two));
  }
}

@FeignClient("other")
interface Other {
  @GetMapping("/remote")
  Order remote();
}
`
  expect(await routes('src/Orders.java', source)).toEqual([
    'GET /api{?Orders.VERSION} on Orders by list',
    'GET /api{?Orders.VERSION}/a on Orders by two',
    'GET /api{?Orders.VERSION}/b on Orders by two',
    'PUT /api{?Orders.VERSION}/{id} on Orders by put',
    'GET /api{?Orders.VERSION}/both on Orders by both',
    'POST /api{?Orders.VERSION}/both on Orders by both',
    'DELETE /api{?Orders.VERSION}/{id} on Orders by remove',
    'GET /fn/one on  in routes',
    'POST /fn/two on  in routes',
  ])
})

describe('JAX-RS and Micronaut', () => {
  const source = `@Path("/shop")
class Shop {
  @GET
  List<Item> all() {}

  @POST
  @Path("items/{id: \\\\d+}")
  void add() {}

  @Path("/sub")
  Sub sub() {}
}

@ApplicationPath("/rest")
class Rest extends Application {}

@Controller("/mn")
class Micronaut {
  @Get("/{id}")
  String one() {}

  @Get(uri = "/uri")
  String two() {}
}
`

  test('routes', async () => {
    expect(await routes('src/Shop.java', source)).toEqual([
      'GET /shop on Shop by all',
      'POST /shop/items/{id} on Shop by add',
      'GET /mn/{id} on Micronaut by one',
      'GET /mn/uri on Micronaut by two',
    ])
  })

  test('mounts', async () => {
    expect(await mounts('src/Shop.java', source)).toEqual([' + /rest -> Rest'])
  })
})

test('Javalin', async () => {
  const source = `import io.javalin.Javalin;

class Main {
  void start(Javalin app) {
    app.get("/x/{id}", ctx -> ctx.result(""));
    app.post("/y", Handlers::create);
    app.get("name");
  }
}
`
  expect(await routes('src/Main.java', source)).toEqual([
    'GET /x/{id} on app in start',
    'POST /y on app by Handlers::create in start',
  ])
})
