import { expect, test } from 'vitest'
import { isFileName } from '../../src/claims/file-names.ts'

test.each([
  'a.py',
  'ChatView.xaml',
  '.env.production.backup_2026',
  '.gitignore',
  'gradlew',
  'Makefile',
  '.eslintrc.js',
])('%s is a file', (name) => expect(isFileName(name)).toBe(true))

test.each(['Node.js', '.xaml.cs', 'build', 'v1.2.c', 'e.g'])('%s is none', (name) =>
  expect(isFileName(name)).toBe(false),
)
