import { describe, expect, test } from 'vitest'
import { definitions, imports, read, tests } from '../read.ts'

describe('a file', () => {
  const source = `<?php
namespace App\\Http;
use App\\Models\\{User, Post as P};
use Foo\\Bar;
require_once 'x.php';
// TODO: q
#[ApiResource]
final class UserController extends Controller implements I, J {
  use HasFactory;
  const A = 1, B = 'x';
  public string $name = 'n';
  protected $fillable = ['a', 'b'];
  public function __construct(private readonly int $id) {}
  public function show(int $id): ?User { try { a(); } catch (\\Exception | Foo $e) { } return null; }
  private function st() { throw new \\Exception('Not implemented'); }
  abstract function g();
}
enum Role: string { case Admin = 'admin'; case User = 'user'; const X = self::Admin; }
interface I2 extends K { public function m(); }
trait T { function t() {} }
function helper($a) { return 1; }
define('CONST', 1);
`

  test('definitions', async () => {
    expect(await definitions('app/UserController.php', source)).toEqual([
      'class UserController @ApiResource < Controller I J HasFactory',
      'field UserController.A = 1',
      "field UserController.B = 'x'",
      "field UserController.name = 'n'",
      "-field UserController.fillable = ['a', 'b']",
      'method UserController.__construct',
      '-field UserController.id = int',
      'method UserController.show',
      '-!method UserController.st',
      'method UserController.g',
      'enum Role',
      "member Role.Admin = 'admin'",
      "member Role.User = 'user'",
      'field Role.X = self::Admin',
      'interface I2 < K',
      'method I2.m',
      'class T',
      '!method T.t',
      'function helper',
      'variable CONST = 1',
    ])
  })

  test('imports', async () => {
    expect(await imports('app/UserController.php', source)).toEqual([
      'App\\Models: User',
      'App\\Models: Post as P',
      'Foo: Bar',
      'x.php: ',
    ])
  })

  test('broadHandlers', async () => {
    expect((await read('app/UserController.php', source)).broadHandlers).toEqual([14])
  })

  test('markers', async () => {
    expect((await read('app/UserController.php', source)).markers).toEqual([{ word: 'TODO', line: 6 }])
  })
})

test('tests of PHPUnit and Pest', async () => {
  const source = `<?php
class FooTest extends TestCase { public function testA() { $this->assertTrue(true); } /** @test */ public function it_b() { } #[Test] public function c() { $this->markTestSkipped(); } }
it('does x', function () { expect(1)->toBe(1); });
test('y', fn () => expect(1))->skip();
class More extends TestCase {
  #[TestWith([1])]
  #[TestWith([2])]
  public function testMany($a) { $this->total($a); }
  private function total($a) { $this->assertTrue($a); }
  public function helper() {}
}
`
  expect(await tests('tests/FooTest.php', source)).toEqual([
    'FooTest > testA',
    'FooTest > it_b (asserts nothing)',
    'FooTest > c (skipped) (asserts nothing)',
    'does x',
    'y (skipped)',
    'More > testMany x2',
  ])
})
