import { describe, expect, test } from 'vitest'
import { definitions, imports, routes } from '../read.ts'

describe('a file', () => {
  const source = `syntax = "proto3";
import "google/api.proto";
import public "x.proto";
message User { string name = 1; repeated int32 ids = 2 [packed=true]; oneof k { string a = 3; } message In { int32 z = 1; } map<string, int32> m = 5; }
enum Role { ADMIN = 0; USER = 1; }
service Users { rpc Get(GetReq) returns (stream User) { option (google.api.http) = { get: "/v1/users/{id}" }; } rpc List(L) returns (M); }
`

  test('definitions', async () => {
    expect(await definitions('api/users.proto', source)).toEqual([
      'class User',
      'field User.name = string',
      'field User.ids = repeated int32',
      'field User.a = string',
      'class User.In',
      'field In.z = int32',
      'field User.m = map<string, int32>',
      'enum Role',
      'member Role.ADMIN = 0',
      'member Role.USER = 1',
      'interface Users',
      'method Users.Get = (GetReq) returns (stream User)',
      'method Users.List = (L) returns (M)',
    ])
  })

  test('routes', async () => {
    expect(await routes('api/users.proto', source)).toEqual(['GET /v1/users/{id} on Users by Get'])
  })

  test('imports', async () => {
    expect(await imports('api/users.proto', source)).toEqual(['google/api.proto: ', 'x.proto: '])
  })
})
