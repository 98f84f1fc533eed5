import { describe, expect, test } from 'vitest'
import { mounts, routes } from '../read.ts'

describe('NestJS', () => {
  const source = `import { Controller, Get, Post } from '@nestjs/common'

@Controller('cats')
export class Cats {
  @Get()
  all() {}
  @Get(':id')
  @UseGuards(Auth)
  one() {}
  @Post(['a', 'b'])
  many() {}
  helper() {}
}

@Controller({ path: 'dogs', version: '1' })
export class Dogs {
  @All('any')
  any() {}
}

async function start() {
  const app = await NestFactory.create(Module)
  app.setGlobalPrefix('api/v1')
}
`

  test('routes', async () => {
    expect(await routes('src/cats.controller.ts', source)).toEqual([
      'GET /cats on Cats by all',
      'GET /cats/{id} on Cats by one',
      'POST /cats/a on Cats by many',
      'POST /cats/b on Cats by many',
      'ANY /dogs/any on Dogs by any',
    ])
  })

  test('mounts', async () => {
    expect(await mounts('src/cats.controller.ts', source)).toEqual([' + /api/v1 -> app'])
  })
})
