import { expect, test } from 'vitest'
import { languageOf } from '../../src/facts/language-of.ts'
import { routes } from './read.ts'

test.each([
  [
    'app/api/users/route.ts',
    'export async function GET() {}\nexport const POST = wrap(() => {})\nfunction PUT() {}',
    ['GET /api/users on  by GET', 'POST /api/users on  by POST'],
  ],
  [
    'apps/web/src/app/(shop)/api/items/[id]/[...rest]/route.tsx',
    'export { handler as GET, DELETE } from "./x"',
    ['GET /api/items/{id}/{rest*} on  by GET', 'DELETE /api/items/{id}/{rest*} on  by DELETE'],
  ],
  ['src/app/route.js', 'export const dynamic = 1\nexport function GET() {}', ['GET / on  by GET']],
  [
    'pages/api/users/[id].ts',
    'export default function h(req, res) {\n  if (req.method === "POST") {}\n  switch (req.method) { case "GET": break }\n}',
    ['GET /api/users/{id} on  by default', 'POST /api/users/{id} on  by default'],
  ],
  ['pages/api/index.js', 'export default handler', ['ANY /api on  by default']],
  ['pages/api/lib.js', 'export const helper = 1', []],
  ['src/routes/api/[slug]/+server.ts', 'export const GET = () => {}', ['GET /api/{slug} on  by GET']],
  ['server/api/users/[id].delete.ts', 'export default defineEventHandler(() => {})', ['DELETE /api/users/{id} on ']],
  ['server/api/users.ts', 'export default defineEventHandler(() => {})', ['ANY /api/users on ']],
  ['src/pages/feed.xml.ts', 'export const GET = () => {}', ['GET /feed.xml on  by GET']],
  ['src/lib/route-table.ts', 'export function GET() {}', []],
])('%s', async (path, source, expected) => {
  expect(await routes(path, source)).toEqual(expected)
})

test('a path that makes a route keeps its facts apart from the same bytes elsewhere', () => {
  const traitOf = (path: string) => languageOf(path)?.trait?.(path)
  expect(traitOf('app/api/a/route.ts')).not.toBe(traitOf('app/api/b/route.ts'))
  expect(traitOf('src/a.ts')).toBe(traitOf('lib/b.ts'))
})
