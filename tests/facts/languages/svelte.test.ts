import { describe, expect, test } from 'vitest'
import { definitions, imports, read } from '../read.ts'

describe('a component', () => {
  const source = `<script>
  import Button from './Button.svelte'
  export let count = 0
  const grow = () => { count += 1 }
</script>

<Button on:click={grow}>{count}</Button>
<style>p { color: red }</style>
`

  test('definitions', async () => {
    expect(await definitions('src/Counter.svelte', source)).toEqual([
      'function Counter <component>',
      'variable count = 0',
      '-function grow',
    ])
  })

  test('imports', async () => {
    expect(await imports('src/Counter.svelte', source)).toEqual(['./Button.svelte: default as Button'])
  })

  test('uses', async () => {
    expect((await read('src/Counter.svelte', source)).uses).toEqual(['Button', 'click', 'count', 'grow'])
  })
})
