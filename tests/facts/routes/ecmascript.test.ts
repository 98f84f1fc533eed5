import { describe, expect, test } from 'vitest'
import { mounts, routes } from '../read.ts'

describe('Express', () => {
  const source = `import express from 'express'
import axios from 'axios'
import request from 'supertest'
import users from './users'
import { log } from './log'

const API = '/api'
const app = express()
const router = express.Router()
const api = axios.create()

app.get('/health', (req, res) => {})
app.get('env')
app.all('*', fallback)
app.get(['/m', '/n'], check, list)
app.post(\`\${API}/orders/:id(\\\\d+)\`, wrap(orders.create))
app.get(\`\${config.base}/later\`, list)
router.route('/a/:id?').get(c.get).post(auth, c.post)
app.use(\`\${API}/users\`, auth, users)
app.use(express.json())
app.use(log)
app.use('/x', require('./x'))
app.use('/made', makeRouter({}))
app.use(router)
registerUsers(app)
require('./more')(app)
api.get('/users', { a: 1 })
request(app).get('/t').expect(200)
axios.post('/y', body)

export function addRoutes(server: express.Application) {
  server.delete('/inside', remove)
}
`

  test('routes', async () => {
    expect(await routes('src/app.ts', source)).toEqual([
      'GET /health on app',
      'ANY /{rest*} on app by fallback',
      'GET /m on app by list',
      'GET /n on app by list',
      'POST /api/orders/{id} on app by orders.create',
      'GET {?config.base}/later on app by list',
      'POST /a/{id} on router by c.post',
      'GET /a/{id} on router by c.get',
      'DELETE /inside on server by remove in addRoutes',
    ])
  })

  test('mounts', async () => {
    expect(await mounts('src/app.ts', source)).toEqual([
      'app + /api/users -> auth',
      'app + /api/users -> users',
      'app +  -> log',
      'app + /x -> default:./x',
      'app + /made -> makeRouter',
      'app +  -> router',
      'app +  -> registerUsers',
      'app +  -> default:./more',
    ])
  })
})

describe('Fastify', () => {
  const source = `import Fastify, { type FastifyInstance } from 'fastify'

const app = Fastify()
app.register(userRoutes, { prefix: '/v1' })
app.register(async (inner) => {
  inner.get('/in', { schema }, async () => {})
  inner.register(async (deep) => { deep.put('/deep', h) }, { prefix: '/more' })
}, { prefix: '/v2' })
app.route({ method: ['GET', 'HEAD'], url: '/r', handler: answer })

export async function userRoutes(fastify: FastifyInstance) {
  fastify.post('/u', async () => {})
}
`

  test('routes', async () => {
    expect(await routes('src/app.ts', source)).toEqual([
      'GET /v2/in on app',
      'PUT /v2/more/deep on app by h',
      'GET /r on app by answer',
      'HEAD /r on app by answer',
      'POST /u on fastify in userRoutes',
    ])
  })

  test('mounts', async () => {
    expect(await mounts('src/app.ts', source)).toEqual(['app + /v1 -> userRoutes'])
  })
})

describe('Hono', () => {
  const source = `import { Hono } from 'hono'

const app = new Hono().basePath('/h').get('/1', (c) => c.text('')).post('/2', (c) => c.text(''))
app.route('/sub', users)
app.on(['PUT', 'PATCH'], '/p', (c) => c.text(''))
export default app
`

  test('routes', async () => {
    expect(await routes('src/app.ts', source)).toEqual([
      'POST /2 on app',
      'GET /1 on app',
      'PUT /p on app',
      'PATCH /p on app',
    ])
  })

  test('mounts', async () => {
    expect(await mounts('src/app.ts', source)).toEqual(['app + /sub -> users'])
  })
})

describe('Koa', () => {
  const source = `const Router = require('@koa/router')
const router = new Router({ prefix: '/k' })
router.get('/z/:id', async (ctx) => {})
router.del('/gone', remove)
app.use(router.routes())
`

  test('routes', async () => {
    expect(await routes('src/app.js', source)).toEqual(['GET /z/{id} on router', 'DELETE /gone on router by remove'])
  })

  test('mounts', async () => {
    expect(await mounts('src/app.js', source)).toEqual([' + /k -> router', 'app +  -> router'])
  })
})
