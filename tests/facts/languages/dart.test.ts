import { describe, expect, test } from 'vitest'
import { definitions, imports, read, tests } from '../read.ts'

describe('a file', () => {
  const source = `import 'package:flutter/material.dart' as m show A, B;
enum Role { admin, user; bool get x => true; }
enum E2 { a(1), b(2); const E2(this.v); final int v; }
class MyApp extends StatelessWidget with X implements Y {
  const MyApp({super.key, required this.title});
  final String title;
  static const int max = 3;
  late final Map<String, int> m = {};
  @override
  Widget build(BuildContext context) { return Container(child: Text('hi $title')); }
  Future<void> save() async => throw UnimplementedError();
  void empty() {}
  int get n => 1;
}
void main() { runApp(MyApp()); }
const k = 'x';
typedef F = void Function(int);
extension Ext on String { bool isX() { try { a(); } catch (e) { } return true; } }
group('g', () { test('t', () { expect(1, 1); }); });
`

  test('definitions', async () => {
    expect(await definitions('lib/main.dart', source)).toEqual([
      'enum Role',
      'member Role.admin',
      'member Role.user',
      'method Role.x',
      'enum E2',
      'member E2.a',
      'member E2.b',
      'method E2.E2',
      'field E2.v = final int',
      'class MyApp < StatelessWidget X Y <component>',
      'method MyApp.MyApp',
      'field MyApp.title = final String',
      'field MyApp.max = 3',
      'field MyApp.m = {}',
      'method MyApp.build @override',
      '!method MyApp.save',
      '!method MyApp.empty',
      'method MyApp.n',
      'function main',
      "variable k = 'x'",
      'type F',
      'class Ext < String',
      'method Ext.isX',
    ])
  })

  test('imports', async () => {
    expect(await imports('lib/main.dart', source)).toEqual(['package:flutter/material.dart: * as m'])
  })

  test('tests', async () => {
    expect(await tests('lib/main.dart', source)).toEqual(['g > t'])
  })

  test('broadHandlers', async () => {
    expect((await read('lib/main.dart', source)).broadHandlers).toEqual([18])
  })
})
