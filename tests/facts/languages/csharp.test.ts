import { describe, expect, test } from 'vitest'
import { definitions, imports, read, tests } from '../read.ts'

describe('a class', () => {
  const source = `using System;
using Orders = Shop.Orders;
using static Shop.Prices;
global using Shop.Core;

namespace Shop.Api;

[Serializable, Table("orders")]
public partial class Order : Entity<int>, IPriced
{
    private const string Kind = "order";
    public readonly int first, second;

    [Required]
    public string Name { get; set; } = "x";

    public int Total => 1;

    public Order(int id) : base(id) { }

    public async Task<int> Load(int id)
    {
        try { return await Get(id); }
        catch (Exception error) when (id > 1) { }
        catch (Exception error) { }
        catch { }
        return 1; // FIXME: later
    }

    public int Later() => throw new NotImplementedException();
    internal void Empty() { }
    event Action Changed;
    delegate void Handler(int a);

    interface IInner : IOuter { void Run(); }
}

public enum State { Open = 1, [Obsolete] Closed }
public record Line(int Count, string Sku) : Item;
public record struct Point { public int X { get; init; } }
`

  test('definitions', async () => {
    expect(await definitions('src/Order.cs', source)).toEqual([
      'class Order @Serializable @Table < Entity IPriced',
      '-field Order.Kind = "order"',
      'field Order.first = int',
      'field Order.second = int',
      'field Order.Name @Required = "x"',
      'field Order.Total = 1',
      'method Order.Order',
      'method Order.Load',
      '!method Order.Later',
      '-!method Order.Empty',
      '-field Order.Changed = Action',
      '-type Order.Handler',
      '-interface Order.IInner < IOuter',
      'method IInner.Run',
      'enum State',
      'member State.Open = 1',
      'member State.Closed @Obsolete',
      'class Line < Item',
      'field Line.Count = int',
      'field Line.Sku = string',
      'class Point',
      'field Point.X = int',
    ])
  })

  test('imports', async () => {
    expect(await imports('src/Order.cs', source)).toEqual([
      'System: *',
      'Shop.Orders: * as Orders',
      'Shop.Prices: *',
      'Shop.Core: *',
    ])
  })

  test('broadHandlers', async () => {
    expect((await read('src/Order.cs', source)).broadHandlers).toEqual([25, 26])
  })

  test('markers', async () => {
    expect((await read('src/Order.cs', source)).markers).toEqual([{ word: 'FIXME', line: 27 }])
  })
})

test('tests of xUnit, NUnit and MSTest', async () => {
  const source = `public class OrderTests
{
    [Fact]
    public void Adds() { Assert.Equal(1, 1); }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Many(int a) { a.Should().Be(1); }

    [Fact(Skip = "later")]
    public void Off() { Assert.True(true); }

    [Test, Ignore("slow")]
    public async Task Slow() { await Verify(1); }

    [TestMethod]
    public void Nothing() { Run(); }

    [Fact]
    public void Helped() { Total(1); }

    void Total(int a) { Assert.True(a > 0); }
}
`
  expect(await tests('src/OrderTests.cs', source)).toEqual([
    'OrderTests > Adds',
    'OrderTests > Many x2',
    'OrderTests > Off (skipped)',
    'OrderTests > Slow (skipped)',
    'OrderTests > Nothing (asserts nothing)',
    'OrderTests > Helped',
  ])
})
