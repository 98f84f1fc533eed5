import { describe, expect, test } from 'vitest'
import { mounts, routes } from '../read.ts'

test('ASP.NET controllers', async () => {
  const source = `[ApiController]
[Route("api/[controller]")]
public class UsersController : ControllerBase
{
    const string ById = "{id:int}";

    [HttpGet]
    public IActionResult All() { return Ok(); }

    [HttpGet(ById), Authorize]
    public IActionResult One(int id) { return Ok(); }

    [HttpPost("[action]")]
    public IActionResult Create() { return Ok(); }

    [HttpDelete("~/gone/{id}")]
    public IActionResult Gone() { return Ok(); }

    [HttpPut]
    [Route("routed")]
    public IActionResult Routed() { return Ok(); }
}
`
  expect(await routes('src/UsersController.cs', source)).toEqual([
    'GET /api/Users on UsersController by All',
    'GET /api/Users/{id} on UsersController by One',
    'POST /api/Users/Create on UsersController by Create',
    'DELETE /gone/{id} on UsersController by Gone',
    'PUT /api/Users/routed on UsersController by Routed',
  ])
})

describe('ASP.NET minimal API', () => {
  const source = `var app = builder.Build();
app.MapGet("/", () => "hi");
var orders = app.NewVersionedApi("Orders");
var v1 = orders.MapGroup("api/orders").HasApiVersion(1, 0);
v1.MapGet("/{id:int}", Orders.Get).WithName("get");
v1.MapPost("/", Orders.Create);
app.MapGroup("/admin").MapDelete("/{id}", Admin.Remove);
app.MapMethods("/both", new[] { "GET", "PUT" }, Both);
orders.MapOrdersApi();

public static class OrdersApi
{
    public static void MapOrdersApi(this IEndpointRouteBuilder routes)
    {
        routes.MapPatch("/patched", Patch);
    }
}
`

  test('routes', async () => {
    expect(await routes('src/Program.cs', source)).toEqual([
      'GET / on app',
      'GET /{id} on v1 by Orders.Get',
      'POST / on v1 by Orders.Create',
      'DELETE /admin/{id} on app by Admin.Remove',
      'GET /both on app by Both',
      'PUT /both on app by Both',
      'PATCH /patched on routes by Patch in MapOrdersApi',
    ])
  })

  test('mounts', async () => {
    expect(await mounts('src/Program.cs', source)).toEqual([
      'app +  -> orders',
      'orders + /api/orders -> v1',
      'orders +  -> MapOrdersApi',
    ])
  })
})
