import { describe, expect, test } from 'vitest'
import { definitions, imports, tests } from '../read.ts'

describe('a file', () => {
  const source = `package a
import a.b.{C, D => E}
import x._
case class User(id: Int, val name: String = "x") extends Base with T
trait Repo[F[_]] extends X { def find(id: Int): F[User]; val k: Int = 3 }
object Main extends App {
  val x = 1
  def f(a: Int)(implicit b: Int): Int = { val y = 2; y }
  def g = ???
}
enum Color(val rgb: Int):
  case Red extends Color(1)
  case Green, Blue
class Foo:
  def bar(x: Int): Int =
    val z = 1
    z + x
  val q = "s"
class S extends AnyFunSuite { test("adds") { assert(1 == 1) } }
type Alias = Map[String, Int]
`

  test('definitions', async () => {
    expect(await definitions('src/Main.scala', source)).toEqual([
      'class User < Base T',
      'field User.id = Int',
      'field User.name = "x"',
      'interface Repo < X',
      'method Repo.find',
      'field Repo.k = 3',
      'class Main < App',
      'field Main.x = 1',
      'method Main.f',
      '!method Main.g',
      'enum Color',
      'field Color.rgb = Int',
      'member Color.Red = extends Color(1)',
      'member Color.Green',
      'member Color.Blue',
      'class Foo',
      'method Foo.bar',
      'field Foo.q = "s"',
      'class S < AnyFunSuite',
      'type Alias = Map[String, Int]',
    ])
  })

  test('imports', async () => {
    expect(await imports('src/Main.scala', source)).toEqual(['a.b: C, D as E', 'x: *'])
  })

  test('tests', async () => {
    expect(await tests('src/Main.scala', source)).toEqual(['adds'])
  })
})
