import { describe, expect, test } from 'vitest'
import { definitions, imports, read, tests } from '../read.ts'

describe('a file', () => {
  const source = `package shop.orders

import shop.core.Base as Root
import shop.prices.*

// TODO: split
@Entity
@Table(name = "orders")
data class Order(
    @Id val id: Int,
    var name: String = "x, y",
    plain: Int,
) : Root(), Priced<Int>, Lazy by lazyOf(1) {
    companion object {
        const val LIMIT = 10
        fun of(id: Int) = Order(id, "a", 1)
    }

    val total: Int by lazy { 1 }
    private var lines: MutableMap<String, Int> = mutableMapOf()

    @GetMapping("/x")
    suspend fun find(id: String): List<Int> {
        val local = 1
        try { load() } catch (e: Exception) { }
        try { load() } catch (e: IOException) { }
        return listOf("$name \${lines.map { "}" }}")
    }

    override fun later(): Int = TODO("later")
    fun empty() {}
    internal fun hidden() = 1

    interface Inner {
        fun run(): Int
        val size: Int
    }
}

enum class State(val label: String) {
    OPEN("open"),
    @Deprecated("x") PAID("paid") {
        override fun next() = OPEN
    };

    fun next() = PAID
}

sealed interface Result<out T>
object Registry : Base()
fun interface Handler { fun handle() }
typealias Names = Map<String, List<Int>>
fun String.shout(): String = uppercase()
fun <T> List<T>.second(): T where T : Any {
    throw UnsupportedOperationException("not yet")
}
val top = listOf(1, 2)
    .map { it + 1 }
@Composable fun Card(title: String) { Text(title) }
class Plain
`

  test('definitions', async () => {
    expect(await definitions('src/Order.kt', source)).toEqual([
      'class Order @Entity @Table < Root Priced Lazy',
      'field Order.id @Id = Int',
      'field Order.name = "x, y"',
      'field Order.LIMIT = 10',
      'method Order.of',
      'field Order.total = Int by lazy { 1 }',
      '-field Order.lines = mutableMapOf()',
      'method Order.find @GetMapping',
      '!method Order.later',
      '!method Order.empty',
      '-method Order.hidden = 1',
      'interface Order.Inner',
      'method Inner.run',
      'field Inner.size = Int',
      'enum State',
      'field State.label = String',
      'member State.OPEN = ("open")',
      'member State.PAID @Deprecated = ("paid")',
      'method State.next',
      'interface Result',
      'class Registry < Base',
      'interface Handler',
      'method Handler.handle',
      'type Names = Map<String, List<Int>>',
      'function shout',
      '!function second',
      'variable top = listOf(1, 2) .map { it + 1 }',
      'function Card @Composable <component>',
      'class Plain',
    ])
  })

  test('imports', async () => {
    expect(await imports('src/Order.kt', source)).toEqual(['shop.core: Base as Root', 'shop.prices: *'])
  })

  test('broadHandlers', async () => {
    expect((await read('src/Order.kt', source)).broadHandlers).toEqual([25])
  })

  test('markers', async () => {
    expect((await read('src/Order.kt', source)).markers).toEqual([{ word: 'TODO', line: 6 }])
  })

  test('uses', async () => {
    expect((await read('src/Order.kt', source)).uses).toEqual([
      'Any',
      'Base',
      'Composable',
      'Deprecated',
      'Entity',
      'Exception',
      'GetMapping',
      'IOException',
      'Id',
      'Int',
      'Lazy',
      'List',
      'Map',
      'MutableMap',
      'OPEN',
      'Order',
      'PAID',
      'Priced',
      'Root',
      'String',
      'T',
      'TODO',
      'Table',
      'Text',
      'UnsupportedOperationException',
      'id',
      'it',
      'lazy',
      'lazyOf',
      'listOf',
      'load',
      'local',
      'map',
      'mutableMapOf',
      'name',
      'next',
      'out',
      'title',
      'uppercase',
    ])
  })
})

test('tests of JUnit and Kotest', async () => {
  const source = `import io.kotest.core.spec.style.FunSpec

class OrderTest {
    @Test
    fun \`adds up\`() {
        assertEquals(1, 1)
    }

    @Test
    @Disabled("later")
    fun off() = assertTrue(true)

    @ParameterizedTest
    fun nothing() { run() }

    @Test
    fun helped() { total(1) }

    private fun total(a: Int) { assertTrue(a > 0) }
}

class Spec : FunSpec({
    context("cart") {
        test("adds") { 1 shouldBe 1 }
        xtest("off") { 1 shouldBe 1 }
        test("configured").config(enabled = false) { 1 shouldBe 1 }
    }
})

class Words : StringSpec() {
    init {
        "has length" { "a".length shouldBe 1 }
    }
}

class Behaviour : DescribeSpec({
    describe("shop") {
        it("opens") { open() }
    }
})

class Free : FreeSpec({
    "outer" - {
        "inner" { 1 shouldBe 1 }
    }
})
`
  expect(await tests('src/OrderTest.kt', source)).toEqual([
    'OrderTest > adds up',
    'OrderTest > off (skipped)',
    'OrderTest > nothing (asserts nothing)',
    'OrderTest > helped',
    'Spec > cart > adds',
    'Spec > cart > off (skipped)',
    'Spec > cart > configured (skipped)',
    'Words > has length',
    'Behaviour > shop > opens (asserts nothing)',
    'Free > outer > inner',
  ])
})
