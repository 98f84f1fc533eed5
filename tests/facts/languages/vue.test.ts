import { describe, expect, test } from 'vitest'
import { definitions, imports, read } from '../read.ts'

describe('a component', () => {
  const source = `<template>
  <MyButton @click="go" :label="x" /><base-icon/>
</template>
<script setup lang="ts">
import MyButton from './MyButton.vue'
const x = 1
function go() { /* TODO: a */ }
</script>
<style>a{}</style>
`

  test('definitions', async () => {
    expect(await definitions('src/UserCard.vue', source)).toEqual([
      'function UserCard <component>',
      '-variable x = 1',
      '-!function go',
    ])
  })

  test('imports', async () => {
    expect(await imports('src/UserCard.vue', source)).toEqual(['./MyButton.vue: default as MyButton'])
  })

  test('uses', async () => {
    expect((await read('src/UserCard.vue', source)).uses).toEqual([
      'MyButton',
      'base-icon',
      'click',
      'go',
      'label',
      'x',
    ])
  })

  test('markers', async () => {
    expect((await read('src/UserCard.vue', source)).markers).toEqual([{ word: 'TODO', line: 7 }])
  })
})
