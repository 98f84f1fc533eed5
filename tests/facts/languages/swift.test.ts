import { describe, expect, test } from 'vitest'
import { definitions, imports, read, tests } from '../read.ts'

describe('a file', () => {
  const source = `import SwiftUI
@testable import App
// FIXME: y
public struct ContentView: View, Foo {
  @State private var count: Int = 0
  let name: String
  var body: some View { Text("Hello \\(name.map { "x" })") }
  static func make<T>(_ a: T, b: Int = 1) async throws -> Self { fatalError("not implemented") }
  func empty() {}
  init(a: Int) { self.name = "" }
}
enum Role: String, CaseIterable { case admin, user = "u"; case guest(Int) 
  func f() { switch self { case .admin: break default: break } } }
protocol P: AnyObject { func q() -> Int; var z: Int { get } }
extension ContentView: Bar { func ext() { let x = 1 } }
final class T: XCTestCase { func testA() { XCTAssertTrue(true) } 
 class func cf() {} }
@Test("x") func b() { #expect(1 == 1) }
typealias X = [String: Int]
`

  test('definitions', async () => {
    expect(await definitions('App/View.swift', source)).toEqual([
      'class ContentView < View Foo <component>',
      '-field ContentView.count @State = 0',
      'field ContentView.name = String',
      'field ContentView.body = some View { Text("Hello \\(name.map { "x" })") }',
      '!method ContentView.make',
      '!method ContentView.empty',
      'method ContentView.init',
      'enum Role < String CaseIterable',
      'member Role.admin',
      'member Role.user = "u"',
      'member Role.guest = (Int)',
      'method Role.f',
      'interface P < AnyObject',
      'method P.q',
      'field P.z = Int { get }',
      'method ContentView.ext',
      'class T < XCTestCase',
      'method T.testA',
      '!method T.cf',
      'function b @Test',
      'type X = [String: Int]',
    ])
  })

  test('imports', async () => {
    expect(await imports('App/View.swift', source)).toEqual(['SwiftUI: * as SwiftUI', 'App: * as App'])
  })

  test('tests', async () => {
    expect(await tests('App/View.swift', source)).toEqual(['T > testA', 'b'])
  })

  test('markers', async () => {
    expect((await read('App/View.swift', source)).markers).toEqual([{ word: 'FIXME', line: 3 }])
  })
})
