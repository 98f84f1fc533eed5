import { expect, test } from 'vitest'
import { mounts, routes } from '../read.ts'

test('Laravel', async () => {
  const source = `<?php
Route::get('/users/{id}', [UserController::class, 'show'])->name('x');
Route::middleware('auth')->prefix('admin')->group(function () {
  Route::post('/y', 'C@m');
  Route::prefix('deep')->group(function () { Route::delete('z', fn() => 1); });
});
Route::group(['prefix' => 'api', 'middleware' => 'x'], function () { Route::any('/w', X::class); });
Route::resource('photos', PhotoController::class)->only(['index', 'show']);
Route::apiResource('posts', PostController::class);
Route::match(['get', 'post'], '/m', fn () => 1);
Route::controller(OrderController::class)->group(function () { Route::get('/orders/{id}', 'show'); });
`
  expect(await routes('routes/web.php', source)).toEqual([
    'GET /users/{id} on Route by UserController@show',
    'POST /admin/y on Route by C@m',
    'DELETE /admin/deep/z on Route',
    'ANY /api/w on Route by X',
    'GET /photos on Route by PhotoController@index',
    'GET /photos/{id} on Route by PhotoController@show',
    'GET /posts on Route by PostController@index',
    'POST /posts on Route by PostController@store',
    'GET /posts/{id} on Route by PostController@show',
    'PUT /posts/{id} on Route by PostController@update',
    'PATCH /posts/{id} on Route by PostController@update',
    'DELETE /posts/{id} on Route by PostController@destroy',
    'GET /m on Route',
    'POST /m on Route',
    'GET /orders/{id} on Route by OrderController@show',
  ])
})

test('the file of an API in Laravel', async () => {
  const source = `<?php
Route::get('/users/{id}', [UserController::class, 'show'])->name('x');
Route::middleware('auth')->prefix('admin')->group(function () {
  Route::post('/y', 'C@m');
  Route::prefix('deep')->group(function () { Route::delete('z', fn() => 1); });
});
Route::group(['prefix' => 'api', 'middleware' => 'x'], function () { Route::any('/w', X::class); });
Route::resource('photos', PhotoController::class)->only(['index', 'show']);
Route::apiResource('posts', PostController::class);
Route::match(['get', 'post'], '/m', fn () => 1);
Route::controller(OrderController::class)->group(function () { Route::get('/orders/{id}', 'show'); });
`
  expect(await mounts('routes/api.php', source)).toEqual([' + /api -> Route'])
})

test('Symfony, Slim and WordPress', async () => {
  const source = `<?php
#[Route('/api')]
class UserController {
  #[Route('/x/{id}', methods: ['GET', 'PUT'], name: 'q')]
  public function show() { return 1; }
  #[Route('/y')]
  public function any() { return 1; }
}
$app->get('/slim/{id}', function ($request, $response) { });
$app->group('/g', function ($group) { $group->post('/in', Handler::class); });
$client->get('/remote', ['x' => 1]);
register_rest_route('shop/v1', '/items/(?P<id>\\d+)', ['methods' => 'GET, POST', 'callback' => 'x']);
`
  expect(await routes('app/x.php', source)).toEqual([
    'GET /api/x/{id} on UserController by show',
    'PUT /api/x/{id} on UserController by show',
    'ANY /api/y on UserController by any',
    'GET /slim/{id} on app',
    'POST /g/in on group by Handler',
    'GET /wp-json/shop/v1/items/{id} on ',
    'POST /wp-json/shop/v1/items/{id} on ',
  ])
})
