import { describe, expect, test } from 'vitest'
import { CONCEPTS } from '../../../../src/evidence/code/concepts/table.ts'
import { symbol } from '../../../../src/evidence/symbol.ts'
import { askCollector } from '../../../support/ask-collector.ts'

const FILES = {
  'tsconfig.json': '{\n  // "strict" is recommended\n  "compilerOptions": {\n    "strict": true\n  }\n}\n',
  'package.json': '{"dependencies": {"react": "18", "zod": "3"}}',
  'manifest.json': '{\n "name": "App",\n "start_url": "/"\n}\n',
  'src/index.tsx': "if ('serviceWorker' in navigator) navigator.serviceWorker.register('/sw.js')\n",
  'src/style.css': '/* @media (prefers-color-scheme: dark) */\n@media (prefers-color-scheme: dark) {\n}\n',
  'app/ui/InvoiceViewModel.kt':
    'class InvoiceViewModel(private val repository: InvoiceRepository) : ViewModel() {\n}\n',
  'app/data/InvoiceRepository.kt': 'class InvoiceRepository {\n  fun all(): List<Invoice> = dao.all()\n}\n',
  'app/build.gradle': 'android {\n  // dataBinding true\n  buildFeatures { \n    viewBinding true\n  }\n}\n',
  'src/main/resources/application.properties':
    'spring.datasource.url=jdbc:postgresql://db/x\n# spring.jpa.show-sql=true\nspring.jpa.hibernate.ddl-auto=update\n',
  Dockerfile: 'FROM node AS build\nRUN npm ci\nFROM nginx\nUSER nginx\n',
  '.gitignore': 'node_modules\n.env\n',
  'api/Advice.java': '@RestControllerAdvice\npublic class Advice {\n  void on(Exception error) { log(error); }\n}\n',
}

describe('standard terms that programs call otherwise', async () => {
  const ask = await askCollector(symbol, 'symbol', FILES)

  test.each([
    ['TypeScript strict mode', 'tsconfig.json:4'],
    ['TypeScript strict mode with full type checking', 'tsconfig.json:4'],
    ['TypeScript: strict mode', 'tsconfig.json:4'],
    ['PWA manifest', 'manifest.json:3'],
    ['Service worker registration', 'src/index.tsx'],
    ['Dark mode support', 'src/style.css:2'],
    ['MVVM pattern', 'app/ui/InvoiceViewModel.kt:1'],
    ['Repository pattern for data access', 'app/data/InvoiceRepository.kt:1'],
    ['ViewBinding for type-safe access', 'app/build.gradle:4'],
    ['Database connection configuration', 'src/main/resources/application.properties:1'],
    ['Multi-stage Docker build', 'Dockerfile:3'],
    ['Environment variables not committed', '.gitignore:2'],
    ['Global exception handling', 'api/Advice.java:2'],
    ['Input validation', 'package.json:1'],
  ])('%s: %s', async (subject, place) => {
    const { observation, places } = await ask(subject)
    expect(observation).toMatchObject({
      state: 'observed',
      rule: 'symbol.concept',
      fact: { shape: 'presence', present: true, strength: 'present' },
    })
    expect(places).toEqual([place])
  })

  test.each([
    'TypeScript strict mode migration guide',
    'Repository pattern with caching decorator',
    'Dark mode in exported documents and invoices with themes',
    'SQL logging',
    'Data binding',
    'Material Design 3',
    'PWA push manifest signing',
    'Environment variables for Windows',
  ])('not by less than it says, by a comment, or at all: %s', async (subject) => {
    expect((await ask(subject)).observation.state).toBe('unresolved')
  })

  test('what a tree lacks is not called missing', async () => {
    const bare = await askCollector(symbol, 'symbol', { 'src/a.ts': 'export const a = 1\n' })
    for (const { said } of CONCEPTS)
      expect((await bare((said[0] ?? '').replaceAll('?', ''))).observation.state).toBe('unresolved')
  })
})

describe('the table', () => {
  test('no phrase is written twice', () => {
    const all = CONCEPTS.flatMap(({ said }) => said)
    expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([])
  })
})
