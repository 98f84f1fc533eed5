import { describe, expect, test } from 'vitest'
import { definitions, read } from '../read.ts'

describe('a schema', () => {
  const source = `-- TODO: idx
CREATE TABLE IF NOT EXISTS public.users (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "email" varchar(255) NOT NULL,
  role user_role NOT NULL DEFAULT 'admin',
  price numeric(10, 2),
  CONSTRAINT fk FOREIGN KEY (id) REFERENCES orgs(id)
);
CREATE TYPE user_role AS ENUM ('admin', 'user');
CREATE OR REPLACE VIEW v AS SELECT * FROM users;
CREATE FUNCTION f(a int) RETURNS int AS $$ BEGIN CREATE TABLE no (x int); END $$ LANGUAGE plpgsql;
ALTER TABLE users ADD COLUMN age int, ADD COLUMN IF NOT EXISTS name text NOT NULL;
CREATE POLICY "own rows" ON users FOR SELECT USING (true);
CREATE INDEX idx ON users (email);
CREATE TABLE [dbo].[Orders] ([Id] int, \`x\` text)
`

  test('definitions', async () => {
    expect(await definitions('db/schema.sql', source)).toEqual([
      'class users',
      'field users.id = uuid PRIMARY KEY DEFAULT gen_random_uuid()',
      'field users.email = varchar(255) NOT NULL',
      "field users.role = user_role NOT NULL DEFAULT 'admin'",
      'field users.price = numeric(10, 2)',
      'enum user_role',
      'member user_role.admin',
      'member user_role.user',
      'class v',
      'function f',
      'field users.age = int',
      'field users.name = text NOT NULL',
      'variable users.own rows = policy',
      'variable users.idx = index',
      'class Orders',
      'field Orders.Id = int',
      'field Orders.x = text',
    ])
  })

  test('markers', async () => {
    expect((await read('db/schema.sql', source)).markers).toEqual([{ word: 'TODO', line: 1 }])
  })
})
