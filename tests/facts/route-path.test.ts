import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinPath, routePath, routePrefix } from '../../src/facts/route-path.ts'

test.each([
  ['/users/:id', '/users/{id}'],
  ['/users/:id(\\d+)?', '/users/{id}'],
  ['users/<int:pk>/', '/users/{pk}'],
  ['/files/<path:name>', '/files/{name*}'],
  ['/hello/<name>', '/hello/{name}'],
  ['/files/<rest..>', '/files/{rest*}'],
  ['/items/{id:int}', '/items/{id}'],
  ['/items/{id:[0-9]{2,4}}', '/items/{id}'],
  ['/items/{id?}', '/items/{id}'],
  ['/items/{path:path}', '/items/{path*}'],
  ['/items/{*path}', '/items/{path*}'],
  ['/items/{path...}', '/items/{path*}'],
  ['/api/[id]/[...rest]', '/api/{id}/{rest*}'],
  ['/api/[[...rest]]', '/api/{rest*}'],
  ['archive/(?P<year>[0-9]{4})/', '/archive/{year}'],
  ['*', '/{rest*}'],
  ['/static/*', '/static/{rest*}'],
  ['/static/*path', '/static/{path*}'],
  ['{?settings.API}/users/', '{?settings.API}/users'],
  ['/', '/'],
  ['', ''],
  ['//a//b/', '/a/b'],
])('%s is %s', (written, path) => {
  expect(routePath(written)).toBe(path)
})

test('a prefix that is only a slash is none', () => {
  expect([routePrefix('/'), routePrefix(''), routePrefix('api/')]).toEqual(['', '', '/api'])
})

test('joining puts one slash between', () => {
  expect([
    joinPath('', '/a'),
    joinPath('/p', '/a'),
    joinPath('/p', '/'),
    joinPath('/p', ''),
    joinPath('/p', '{?X}/a'),
  ]).toEqual(['/a', '/p/a', '/p', '/p', '/p{?X}/a'])
})

test('any text gives a path of that form, and the same again', () => {
  fc.assert(
    fc.property(fc.string(), (written) => {
      const path = routePath(written)
      if (path !== '') expect(path.startsWith('/') || path.startsWith('{?')).toBe(true)
      if (path.length > 1) expect(path.endsWith('/')).toBe(false)
    }),
  )
})
