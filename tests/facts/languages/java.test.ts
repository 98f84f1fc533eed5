import { describe, expect, test } from 'vitest'
import { definitions, imports, read, tests } from '../read.ts'

describe('a class', () => {
  const source = `package shop;

import java.util.*;
import java.io.File;
import static shop.Prices.total;

@Service
@Transactional(readOnly = true)
public abstract class Orders<T> extends Base<T> implements Store, Closed<T> {
  private static final String NAME = "orders", OTHER = "x";

  @Column(name = "total")
  int total;

  @Override
  public List<String> find(String id) throws Missing {
    try {
      return load(id);
    } catch (final Exception e) {
      // TODO: tell
      return null;
    }
  }

  public Orders() {}

  abstract void close();

  public void later() {
    throw new UnsupportedOperationException("Not implemented yet");
  }

  void empty() {}

  enum State {
    OPEN("open"),
    PAID;

    State(String label) {}
  }

  public record Line(int count, String sku) implements Item {}

  interface Open extends Closeable {
    int LIMIT = 3;

    int when();

    default void now() {}
  }

  @interface Mark {
    String value() default "";
  }
}
`

  test('definitions', async () => {
    expect(await definitions('src/Orders.java', source)).toEqual([
      'class Orders @Service @Transactional < Base Store Closed',
      '-field Orders.NAME = "orders"',
      '-field Orders.OTHER = "x"',
      '-field Orders.total @Column = int',
      'method Orders.find @Override',
      'method Orders.Orders',
      '-method Orders.close',
      '!method Orders.later',
      '-!method Orders.empty',
      '-enum Orders.State',
      'member State.OPEN = ("open")',
      'member State.PAID',
      '-method State.State',
      'class Orders.Line < Item',
      'field Line.count = int',
      'field Line.sku = String',
      '-interface Orders.Open < Closeable',
      'field Open.LIMIT = 3',
      'method Open.when',
      '!method Open.now',
      '-interface Orders.Mark',
      'method Mark.value',
    ])
  })

  test('imports', async () => {
    expect(await imports('src/Orders.java', source)).toEqual(['java.util: *', 'java.io: File', 'shop.Prices: total'])
  })

  test('broadHandlers', async () => {
    expect((await read('src/Orders.java', source)).broadHandlers).toEqual([19])
  })

  test('markers', async () => {
    expect((await read('src/Orders.java', source)).markers).toEqual([{ word: 'TODO', line: 20 }])
  })
})

test('tests of JUnit', async () => {
  const source = `class OrdersTest {
  @Test
  void adds() {
    assertEquals(1, 1);
  }

  @Test
  @Disabled("later")
  void off() {
    assertTrue(true);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void many(int a) {
    assertThat(a).isPositive();
  }

  @Test
  void nothing() {
    run();
  }

  @Test
  void helped() {
    total(1);
  }

  @Test(expected = Missing.class)
  void missing() {
    run();
  }

  private void total(int a) {
    assertThat(a);
  }
}

class OldTest extends TestCase {
  public void testOld() {
    assertTrue(true);
  }
}
`
  expect(await tests('src/OrdersTest.java', source)).toEqual([
    'OrdersTest > adds',
    'OrdersTest > off (skipped)',
    'OrdersTest > many x3',
    'OrdersTest > nothing (asserts nothing)',
    'OrdersTest > helped',
    'OrdersTest > missing',
    'OldTest > testOld',
  ])
})
