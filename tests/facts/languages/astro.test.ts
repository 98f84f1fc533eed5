import { describe, expect, test } from 'vitest'
import { definitions, imports, read } from '../read.ts'

describe('a page', () => {
  const source = `---
import X from '../X.astro'
const { title } = Astro.props
---
<X title={title}/>
<script>console.log(1)</script>
`

  test('definitions', async () => {
    expect(await definitions('src/pages/Page.astro', source)).toEqual(['function Page <component>', '-variable title'])
  })

  test('imports', async () => {
    expect(await imports('src/pages/Page.astro', source)).toEqual(['../X.astro: default as X'])
  })

  test('uses', async () => {
    expect((await read('src/pages/Page.astro', source)).uses).toEqual([
      'Astro',
      'X',
      'console',
      'log',
      'props',
      'title',
    ])
  })
})
