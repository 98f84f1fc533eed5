import { describe, expect, test } from 'vitest'
import { definitions, imports, read, routes, tests } from '../read.ts'

describe('a file', () => {
  const source = `defmodule App.Router do
  @moduledoc """
  get "/no", X, :y
  """
  use AppWeb, :router
  alias App.{User, Post}
  @roles [:admin, :user]
  # TODO: k
  scope "/api", AppWeb do
    get "/users/:id", UserController, :show
    resources "/posts", PostController, only: [:index, :show]
  end
  def hello(a) do
    IO.puts("hi")
  end
  defp priv, do: 1
  def stub(x) do
    raise "not implemented"
  end
end
defmodule App.T do
  use ExUnit.Case
  describe "d" do
    test "t" do
      assert 1 == 1
    end
  end
  schema "users" do
    field :name, :string
  end
end
`

  test('definitions', async () => {
    expect(await definitions('lib/router.ex', source)).toEqual([
      'module App.Router',
      'variable App.Router.roles = [:admin, :user]',
      'function App.Router.hello',
      '-function App.Router.priv',
      '!function App.Router.stub',
      'module App.T',
      'field App.T.name = :string',
    ])
  })

  test('routes', async () => {
    expect(await routes('lib/router.ex', source)).toEqual([
      'GET /api/users/{id} on router by UserController.show',
      'GET /api/posts on router by PostController.index',
      'GET /api/posts/{id} on router by PostController.show',
    ])
  })

  test('imports', async () => {
    expect(await imports('lib/router.ex', source)).toEqual(['AppWeb: AppWeb', 'App: User, Post', 'ExUnit.Case: Case'])
  })

  test('tests', async () => {
    expect(await tests('lib/router.ex', source)).toEqual(['d > t'])
  })

  test('markers', async () => {
    expect((await read('lib/router.ex', source)).markers).toEqual([{ word: 'TODO', line: 8 }])
  })
})
