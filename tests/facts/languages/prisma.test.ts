import { expect, test } from 'vitest'
import { definitions } from '../read.ts'

test('a schema', async () => {
  const source = `datasource db { 
  provider = "postgresql" 
}
model User {
  id    Int    @id @default(autoincrement())
  email String @unique // x
  posts Post[]
  @@index([email])
}
enum Role {
  ADMIN
  USER
}
`
  expect(await definitions('prisma/schema.prisma', source)).toEqual([
    'module db',
    'field db.provider = = "postgresql"',
    'class User',
    'field User.id = Int @id @default(autoincrement())',
    'field User.email = String @unique',
    'field User.posts = Post[]',
    'enum Role',
    'member Role.ADMIN',
    'member Role.USER',
  ])
})
