import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSiteServer } from '../../scripts/cli/serve.ts'

const parent = mkdtempSync(join(tmpdir(), 'asbuilt-serve-'))
const site = join(parent, 'site')
const server = createSiteServer(site, '/status/')
let port = 0

beforeAll(async () => {
  mkdirSync(join(site, 'a b'), { recursive: true })
  writeFileSync(join(parent, 'secret.txt'), 'secret')
  writeFileSync(join(site, 'index.html'), 'home')
  writeFileSync(join(site, '404.html'), 'nothing here')
  writeFileSync(join(site, 'a b', 'index.html'), 'spaced')
  writeFileSync(join(site, '.hidden'), 'hidden')
  symlinkSync(join(parent, 'secret.txt'), join(site, 'link.txt'))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

/** By hand: fetch() would tidy the path before it is sent. */
function ask(path: string, method = 'GET'): Promise<{ status: number; body: string; location: string | undefined }> {
  return new Promise((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port, path, method }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body, location: response.headers.location }))
    })
    request.on('error', reject)
  })
}

test('serves pages under the path that they were built for', async () => {
  expect(await ask('/status/')).toMatchObject({ status: 200, body: 'home' })
  expect(await ask('/status/a%20b/?x=1')).toMatchObject({ status: 200, body: 'spaced' })
  expect(await ask('/status/a%20b')).toMatchObject({ status: 301, location: '/status/a%20b/' })
  expect(await ask('/')).toMatchObject({ status: 302, location: '/status/' })
  expect(await ask('/status/none/')).toMatchObject({ status: 404, body: 'nothing here' })
  expect(await ask('/status/', 'POST')).toMatchObject({ status: 405 })
})

test.each([
  '/status/../secret.txt',
  '/status/%2e%2e/secret.txt',
  '/status/..%2fsecret.txt',
  '/status/..%5csecret.txt',
  '/status/link.txt',
  '/status/.hidden',
  '/status/%00',
  '/status/%zz',
  '/secret.txt',
])('never leaves its folder: %s', async (path) => {
  const { status, body } = await ask(path)
  expect([400, 404]).toContain(status)
  expect(body).not.toContain('secret')
  expect(body).not.toContain('hidden')
})
