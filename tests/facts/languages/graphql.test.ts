import { describe, expect, test } from 'vitest'
import { definitions, read } from '../read.ts'

describe('a schema', () => {
  const source = `# FIXME a
"""doc"""
type User implements Node & B @key(fields: "id") { id: ID! posts(first: Int = 1): [Post!]! @deprecated(reason: "x") name: String }
extend type Query { me: User
  users(a: B): [User!] }
enum Role { ADMIN USER @x }
union U = A | B
scalar Date
input I { a: Int = 1 }
`

  test('definitions', async () => {
    expect(await definitions('schema.graphql', source)).toEqual([
      'class User < Node B',
      'field User.id = ID!',
      'field User.posts = [Post!]!',
      'field User.name = String',
      'class Query',
      'method Query.me = User',
      'method Query.users = [User!]',
      'enum Role',
      'member Role.ADMIN',
      'member Role.USER',
      'type U = A | B',
      'type Date',
      'class I',
      'field I.a = Int',
    ])
  })

  test('markers', async () => {
    expect((await read('schema.graphql', source)).markers).toEqual([{ word: 'FIXME', line: 1 }])
  })
})
