import { describe, expect, test } from 'vitest'
import { definitions, imports, read, tests } from '../read.ts'

describe('a file', () => {
  const source = `#include <vector>
#include "foo.h"
#define MAX 10
#define SQ(x) ((x)*(x))
namespace a { namespace b {
class Foo : public Bar, private ns::Baz<int> {
 public:
  Foo(int x) : x_(x) {}
  ~Foo();
  virtual void run() = 0;
  int get() const { return x_; }
  void empty() {}
  static constexpr int K = 3;
 private:
  int x_; std::string name_;
};
template <typename T> T add(T a, T b) { return a + b; }
struct S { int a; enum Color { Red, Green = 2 } c; };
enum class E : int { A, B };
typedef int myint; using V = std::vector<int>;
}}
void Foo::bar(int q) { try { throw std::runtime_error("not implemented"); } catch (...) { } }
int main(int argc, char** argv) { return 0; }
TEST(Suite, Name) { EXPECT_EQ(1, 2); }
TEST_F(Fix, DISABLED_x) { }
TEST_CASE("catch it", "[tag]") { REQUIRE(1 == 1); SECTION("s") {} }
static int *ptr(void) { return 0; }
extern "C" { void c_fn(int); }
const int kConst = 5;
`

  test('definitions', async () => {
    expect(await definitions('src/foo.cpp', source)).toEqual([
      'variable MAX = 10',
      'function SQ',
      'module a',
      'module a.b',
      'class b.Foo < Bar ns::Baz',
      'method Foo.Foo',
      'method Foo.~Foo',
      'method Foo.run',
      'method Foo.get',
      '!method Foo.empty',
      'field Foo.K = 3',
      'field Foo.x_ = int',
      'field Foo.name_ = std::string',
      'function b.add',
      'class b.S',
      'field S.a = int',
      'field S.c = enum Color { Red, Green = 2 }',
      'enum S.Color',
      'member Color.Red',
      'member Color.Green = 2',
      'enum b.E',
      'member E.A',
      'member E.B',
      'type b.myint = int',
      'type b.V = std::vector<int>',
      'method Foo.bar',
      'function main',
      '-function ptr',
      'function c_fn',
      'variable kConst = 5',
    ])
  })

  test('imports', async () => {
    expect(await imports('src/foo.cpp', source)).toEqual(['vector: ', 'foo.h: '])
  })

  test('tests', async () => {
    expect(await tests('src/foo.cpp', source)).toEqual([
      'Suite > Name',
      'Fix > DISABLED_x (skipped) (asserts nothing)',
      'catch it',
    ])
  })

  test('broadHandlers', async () => {
    expect((await read('src/foo.cpp', source)).broadHandlers).toEqual([22])
  })
})
