import { describe, expect, test } from 'vitest'
import { mounts, routes } from '../read.ts'

describe('net/http', () => {
  const source = `package main

import "net/http"

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /items/{id}", getItem)
	mux.HandleFunc("/any", func(w http.ResponseWriter, r *http.Request) {})
	mux.Handle("POST example.org/hosted/{rest...}", wrap(create))
	mux.Handle("/v1/", http.StripPrefix("/v1", apiMux))
	http.HandleFunc("/default", answer)
	http.Get("https://example.org/x")
	req.Header.Get("/no")
}
`

  test('routes', async () => {
    expect(await routes('main.go', source)).toEqual([
      'GET /items/{id} on mux by getItem in main',
      'ANY /any on mux in main',
      'POST /hosted/{rest*} on mux by create in main',
      'ANY /default on http by answer in main',
    ])
  })

  test('mounts', async () => {
    expect(await mounts('main.go', source)).toEqual(['mux + /v1 -> apiMux in main'])
  })
})

describe('gin', () => {
  const source = `package main

import "github.com/gin-gonic/gin"

const prefix = "/api"

func main() {
	r := gin.Default()
	api := r.Group(prefix)
	{
		api.GET("/users/:id", h.Get)
		api.Any("/any", auth, any)
		api.Use(logger)
	}
	r.Group("/in").POST("/place", place)
	r.Handle("PATCH", "/patched/*rest", patched)
	users.Register(api.Group("/users"))
	registerOrders(r)
}

func registerOrders(g *gin.RouterGroup) {
	g.DELETE("/orders/:id", remove)
}
`

  test('routes', async () => {
    expect(await routes('main.go', source)).toEqual([
      'GET /users/{id} on api by h.Get in main',
      'ANY /any on api by any in main',
      'POST /in/place on r by place in main',
      'PATCH /patched/{rest*} on r by patched in main',
      'DELETE /orders/{id} on g by remove in registerOrders',
    ])
  })

  test('mounts', async () => {
    expect(await mounts('main.go', source)).toEqual([
      'r + /api -> api in main',
      'api + /users -> users.Register in main',
      'r +  -> registerOrders in main',
    ])
  })
})

describe('chi', () => {
  const source = `package main

import "github.com/go-chi/chi/v5"

func (s *Server) routes() {
	s.router = chi.NewRouter()
	s.router.Route("/api", func(r chi.Router) {
		r.Route("/users", func(r chi.Router) {
			r.Get("/", s.list)
			r.With(auth).Post("/{id:[0-9]+}", s.create)
		})
		r.Group(func(r chi.Router) { r.Method("PUT", "/x", s.put) })
	})
	s.router.Mount("/admin", adminRouter())
}
`

  test('routes', async () => {
    expect(await routes('main.go', source)).toEqual([
      'GET /api/users on s.router by s.list in routes',
      'POST /api/users/{id} on s.router by s.create in routes',
      'PUT /api/x on s.router by s.put in routes',
    ])
  })

  test('mounts', async () => {
    expect(await mounts('main.go', source)).toEqual(['s.router + /admin -> adminRouter in routes'])
  })
})

describe('gorilla, fiber and echo', () => {
  const source = `package main

import (
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/mux"
	"github.com/labstack/echo/v4"
)

func gorilla() {
	r := mux.NewRouter()
	sub := r.PathPrefix("/sub").Subrouter()
	sub.HandleFunc("/a/{id:[0-9]+}", h).Methods("GET", http.MethodPut).Name("a")
}

func fiberApp(app *fiber.App) {
	v1 := app.Group("/v1")
	v1.Get("/users/:id", get)
	app.All("/all", all)
}

func echoApp() {
	e := echo.New()
	g := e.Group("/g")
	g.POST("/echo", post)
	e.Add("PATCH", "/patch", patch)
}
`

  test('routes', async () => {
    expect(await routes('main.go', source)).toEqual([
      'GET /a/{id} on sub by h in gorilla',
      'PUT /a/{id} on sub by h in gorilla',
      'GET /users/{id} on v1 by get in fiberApp',
      'ANY /all on app by all in fiberApp',
      'POST /echo on g by post in echoApp',
      'PATCH /patch on e by patch in echoApp',
    ])
  })

  test('mounts', async () => {
    expect(await mounts('main.go', source)).toEqual([
      'r + /sub -> sub in gorilla',
      'app + /v1 -> v1 in fiberApp',
      'e + /g -> g in echoApp',
    ])
  })
})
