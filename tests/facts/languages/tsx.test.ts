import { describe, expect, test } from 'vitest'
import { definitions, imports, read } from '../read.ts'

describe('a module with components', () => {
  const source = `import React, { useState as state } from 'react'
import * as z from 'zod'
import fs = require('fs')
import type { Props } from './props'
export * from './all'
export { a as b } from './some'
const { Router, json: parse } = require('express')
const Page = lazy(() => import('./page'))

@Injectable({ scope: 1 })
export class Shop<T> extends Base.Store<T> implements Open, Closed {
  @Prop() private readonly name: string = 'shop'
  static limit = 3
  onChange = () => {}
  constructor(private users: Users) {
    super()
    this.total = 0
  }
  @Get(':id') async find(id: string): Promise<void> {
    throw new Error('Not implemented')
  }
  abstract close(): void
  get open() {
    return true
  }
}

export default function App({ name }: Props) {
  const handleClick = () => {
    save()
  }
  return <Card.Body title={name} onClick={handleClick} />
}

export enum Role {
  Admin,
  User = 'user',
}

interface Item extends Thing {
  id: string
  load?(): Promise<void>
  nested: { inner: number }
}

type State = 'open' | 'closed' | 'gone'
type Shape = { width: number }
export const useCart = () => useContext(Cart)
export const useStore = create((set) => ({ items: [], addItem: (item) => set(item) }))
export const List = React.memo(forwardRef((props) => <ul />))
export const ROLES = { ADMIN: 'admin', USER: 'user' } as const
export const LEVELS = ['low', 'high'] as const
const config = { port: 80, retry() {}, hooks: { before: () => 1 } }
export const { addTodo, removeTodo } = slice.actions
const users = pgTable('users', { id: serial('id'), email: text('email') })
let counter = 0
function* ids() {}
async function later() {
  // FIXME: later
}
namespace Inner {
  export const deep = 1
}
declare module 'x' {}
export function Broken() { return 'x' }
`

  test('definitions', async () => {
    expect(await definitions('src/shop.tsx', source)).toEqual([
      '-function Page <component>',
      'class Shop @Injectable < Base.Store Open Closed',
      "field Shop.name @Prop = 'shop'",
      'field Shop.limit = 3',
      '!method Shop.onChange',
      'method Shop.constructor',
      'field Shop.users = Users',
      'field Shop.total = 0',
      '!method Shop.find @Get',
      'method Shop.close',
      'method Shop.open = true',
      'function App <component>',
      'function App.handleClick',
      'enum Role',
      'member Role.Admin',
      "member Role.User = 'user'",
      '-interface Item < Thing',
      'field Item.id = string',
      'method Item.load',
      'field Item.nested = { inner: number }',
      "-type State = 'open' | 'closed' | 'gone'",
      'member State.open',
      'member State.closed',
      'member State.gone',
      '-type Shape = { width: number }',
      'field Shape.width = number',
      'function useCart <hook>',
      'variable useStore <hook> = create((set) => ({ items: [], addItem: (item) => set(item) }))',
      'field useStore.items = [] #0',
      'method useStore.addItem',
      'function List <component>',
      "variable ROLES = { ADMIN: 'admin', USER: 'user' } as const #2",
      "member ROLES.ADMIN = 'admin'",
      "member ROLES.USER = 'user'",
      "variable LEVELS = ['low', 'high'] as const #2",
      'member LEVELS.low',
      'member LEVELS.high',
      '-variable config = { port: 80, retry() {}, hooks: { before: () => 1 } } #3',
      'field config.port = 80',
      'field config.hooks = { before: () => 1 } #1',
      '!method config.retry',
      'method config.before',
      'variable addTodo',
      'variable removeTodo',
      "-variable users = pgTable('users', { id: serial('id'), email: text('email') })",
      "field users.id = serial('id')",
      "field users.email = text('email')",
      '-variable counter = 0',
      '-!function ids',
      '-!function later',
      '-module Inner',
      'variable Inner.deep = 1',
      '-module x',
      "function Broken = 'x'",
    ])
  })

  test('imports', async () => {
    expect(await imports('src/shop.tsx', source)).toEqual([
      'react: default as React, useState as state',
      'zod: * as z',
      'fs: * as fs',
      './props: Props',
      './all: *',
      './some: a as b',
      'express: Router, json as parse',
      './page: default as Page',
    ])
  })

  test('uses', async () => {
    expect((await read('src/shop.tsx', source)).uses).toEqual([
      'ADMIN',
      'Base',
      'Body',
      'Card',
      'Cart',
      'Closed',
      'Error',
      'Get',
      'Injectable',
      'Open',
      'Promise',
      'Prop',
      'Props',
      'React',
      'Store',
      'T',
      'Thing',
      'USER',
      'Users',
      'a',
      'actions',
      'addItem',
      'b',
      'before',
      'create',
      'email',
      'forwardRef',
      'handleClick',
      'hooks',
      'id',
      'item',
      'items',
      'json',
      'lazy',
      'memo',
      'name',
      'onClick',
      'pgTable',
      'port',
      'require',
      'save',
      'scope',
      'serial',
      'set',
      'slice',
      'text',
      'title',
      'total',
      'ul',
      'useContext',
    ])
  })

  test('markers', async () => {
    expect((await read('src/shop.tsx', source)).markers).toEqual([{ word: 'FIXME', line: 59 }])
  })
})
