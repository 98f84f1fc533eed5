import { describe, expect, test } from 'vitest'
import { mounts, routes } from '../read.ts'

describe('axum', () => {
  const source = `use axum::{routing::get, Router};

const PREFIX: &str = "/api";

pub fn app() -> Router {
    let admin = Router::new().route("/stats", get(stats));
    Router::new()
        .route("/users/{id}", get(show).post(users::create).delete(remove))
        .route("/any", any(all))
        .route("/files/{*path}", get_service(files))
        .nest(PREFIX, orders::routes())
        .nest("/admin", admin)
        .merge(health())
}
`

  test('routes', async () => {
    expect(await routes('src/main.rs', source)).toEqual([
      'GET /stats on admin by stats in app',
      'GET /users/{id} on Router by show in app',
      'POST /users/{id} on Router by users::create in app',
      'DELETE /users/{id} on Router by remove in app',
      'ANY /any on Router by all in app',
      'GET /files/{path*} on Router by files in app',
    ])
  })

  test('mounts', async () => {
    expect(await mounts('src/main.rs', source)).toEqual([
      'Router +  -> health in app',
      'Router + /admin -> admin in app',
      'Router + /api -> orders.routes in app',
    ])
  })
})

describe('actix-web', () => {
  const source = `use actix_web::{get, post, web, App};

#[get("/items/{id}")]
async fn item(id: web::Path<i32>) -> impl Responder {}

#[actix_web::route("/both", method = "GET", method = "PUT")]
async fn both() -> impl Responder {}

pub fn config(cfg: &mut web::ServiceConfig) {
    cfg.service(item).service(
        web::scope("/api")
            .route("/plain", web::get().to(plain))
            .service(web::resource("/res").route(web::post().to(create)).route(web::put().to(replace)))
            .service(web::scope("/deep").service(both)),
    );
}

fn main() {
    App::new().configure(config).route("/root", web::get().to(root));
}
`

  test('routes', async () => {
    expect(await routes('src/main.rs', source)).toEqual([
      'GET /items/{id} on item by item',
      'GET /both on both by both',
      'PUT /both on both by both',
      'GET /api/plain on cfg by plain in config',
      'PUT /api/res on cfg by replace in config',
      'POST /api/res on cfg by create in config',
      'GET /root on App by root in main',
    ])
  })

  test('mounts', async () => {
    expect(await mounts('src/main.rs', source)).toEqual([
      'cfg +  -> item in config',
      'cfg + /api/deep -> both in config',
      'App +  -> config in main',
    ])
  })
})

describe('rocket', () => {
  const source = `use rocket::get;

#[get("/hello/<name>?<lang>")]
fn hello(name: &str) {}

#[post("/files/<rest..>")]
fn files() {}

fn rocket() {
    rocket::build().mount("/api", routes![hello, users::list])
}
`

  test('routes', async () => {
    expect(await routes('src/main.rs', source)).toEqual([
      'GET /hello/{name} on hello by hello',
      'POST /files/{rest*} on files by files',
    ])
  })

  test('mounts', async () => {
    expect(await mounts('src/main.rs', source)).toEqual([
      'rocket + /api -> hello in rocket',
      'rocket + /api -> users.list in rocket',
    ])
  })
})
