import { describe, expect, test } from 'vitest'
import { definitions, imports, read, tests } from '../read.ts'

describe('a package', () => {
  const source = `package shop

import "fmt"
import (
	f "x/files"
	. "strings"
	_ "lib/pq"
	"github.com/acme/mux/v2"
)

// TODO: split
const Limit, name = 1, "x"

type Role int

const (
	Admin Role = iota
	User
	guest
)

const (
	Open   = State("open")
	Closed = State("closed")
)

var Prices = map[string]int{"a": 1}

type Order struct {
	ID    int \`json:"id" db:"id"\`
	*Base
	A, b  string
}

type Store interface {
	Save(o Order) error
	io.Closer
}

type Alias = string
type State string
type Handler func(int)

func (o *Order) Total() int { return 1 }
func New[T any](x T) *Order { panic("not implemented") }
func later() error {
	return errors.New("not yet implemented")
}
func empty() {}
func main() {
	const local = 1
	fmt.Println(New(1))
}
`

  test('definitions', async () => {
    expect(await definitions('shop/order.go', source)).toEqual([
      'variable Limit = 1',
      '-variable name = "x"',
      'enum Role = int',
      'member Role.Admin = iota',
      'member Role.User',
      '-member Role.guest',
      'member State.Open = State("open")',
      'member State.Closed = State("closed")',
      'variable Prices = map[string]int{"a": 1}',
      'class Order < Base',
      'field Order.ID = int',
      'field Order.A = string',
      '-field Order.b = string',
      'interface Store < io.Closer',
      'method Store.Save',
      'type Alias = string',
      'enum State = string',
      'type Handler = func(int)',
      'method Order.Total',
      '!function New',
      '-!function later',
      '-!function empty',
      '-function main',
    ])
  })

  test('imports', async () => {
    expect(await imports('shop/order.go', source)).toEqual([
      'fmt: * as fmt',
      'x/files: * as f',
      'strings: * as .',
      'lib/pq: * as _',
      'github.com/acme/mux/v2: * as mux',
    ])
  })

  test('markers', async () => {
    expect((await read('shop/order.go', source)).markers).toEqual([{ word: 'TODO', line: 11 }])
  })
})

test('tests of go test, testify and Ginkgo', async () => {
  const source = `package shop

import "testing"

func TestTotal(t *testing.T) {
	if total() != 1 {
		t.Errorf("wrong")
	}
}
func TestSkipped(t *testing.T) { t.Skip("later") }
func TestConditional(t *testing.T) {
	if testing.Short() {
		t.Skip()
	}
	require.NoError(t, run())
}
func TestNothing(t *testing.T) { run() }
func TestHelper(t *testing.T) { checkAll(t, 1) }
func FuzzTotal(f *testing.F) { f.Fuzz(func(t *testing.T, a int) { assert.True(t, a > 0) }) }
func TestMain(m *testing.M) {}
func Testify() {}
func BenchmarkTotal(b *testing.B) {}
func (s *OrderSuite) TestPaid() { s.Equal(1, 2) }

var _ = Describe("cart", func() {
	Context("empty", func() {
		It("has no total", func() { Expect(1).To(Equal(1)) })
		PIt("is pending", func() {})
	})
})
`
  expect(await tests('shop/order_test.go', source)).toEqual([
    'TestTotal',
    'TestSkipped (skipped) (asserts nothing)',
    'TestConditional',
    'TestNothing (asserts nothing)',
    'TestHelper',
    'FuzzTotal',
    'OrderSuite > TestPaid',
    'cart > empty > has no total',
    'cart > empty > is pending (skipped) (asserts nothing)',
  ])
})

test('subtests of go test: by their names, and by the table that a loop runs', async () => {
  const source = `package shop

import "testing"

func TestNamed(t *testing.T) {
	t.Run("a", func(t *testing.T) { check(t) })
	t.Run("b", func(t *testing.T) { check(t) })
}
func TestTable(t *testing.T) {
	tests := []struct{ name string; want int }{
		{name: "one", want: 1},
		{name: "two", want: 2},
		{name: "three", want: 3},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.want) })
	}
}
func TestMade(t *testing.T) {
	for _, tt := range make() {
		t.Run(tt.name, func(t *testing.T) { check(t) })
	}
}
`
  expect(await tests('shop/order_test.go', source)).toEqual(['TestNamed x2', 'TestTable x3', 'TestMade'])
})
