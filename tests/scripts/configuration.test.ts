import { describe, expect, test } from 'vitest'
import { readConfiguration } from '../../scripts/cli/configuration.ts'
import { UserError } from '../../src/errors.ts'

function refused(text: string): UserError {
  try {
    readConfiguration('asbuilt.yaml', text)
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('it was accepted')
}

describe('a configuration', () => {
  test('may be empty, or only comments', () => {
    expect(readConfiguration('asbuilt.yaml', '')).toEqual({})
    expect(readConfiguration('asbuilt.yaml', '# nothing yet\n')).toEqual({})
  })

  test('has every mistake named with file, line and what was expected', () => {
    const text = [
      'name: Quayside',
      'documnets: [STATUS.md]',
      'releases:',
      '  lates: 3',
      '  latest: "ten"',
      'gates:',
      '  - name: Launch',
      '    criteria:',
      '      - label: Bookings',
      '        level: crucial',
      '  - criteria: []',
    ].join('\n')
    expect(refused(text).message).toBe(
      [
        'asbuilt.yaml has 6 mistakes',
        '  asbuilt.yaml:2: unknown key "documnets": did you mean "documents"?',
        '  asbuilt.yaml:4: unknown key "lates": did you mean "latest"?',
        '  asbuilt.yaml:5: releases.latest: expected number, received string',
        '  asbuilt.yaml:10: gates[0].criteria[0].level: Invalid option: expected one of "must"|"should"|"nice"',
        '  asbuilt.yaml:11: gates[1].name: expected string, but it is missing',
        '  asbuilt.yaml:11: gates[1].criteria: Too small: expected array to have >=1 items',
      ].join('\n'),
    )
    expect(refused(text).at).toEqual({ file: 'asbuilt.yaml', line: 2 })
    expect(refused(text).exit).toBe(2)
  })

  test.each([
    [
      'documents: [STATUS.md\nname: x\n',
      'asbuilt.yaml:2: Flow sequence in block collection must be sufficiently indented',
    ],
    ['name: a\nname: b\n', 'asbuilt.yaml:2: Map keys must be unique'],
    ['- STATUS.md\n', 'asbuilt.yaml:1: the file: expected object, received array'],
    ['name: x\nhost: javascript:alert(1)\n', 'asbuilt.yaml:2: host: Invalid URL'],
    ['__proto__: {name: x}\n', 'asbuilt.yaml:1: unknown key "__proto__"'],
  ])('%j is refused: %s', (text, message) => {
    expect(refused(text).message).toContain(message)
  })

  test('cannot grow by aliases until memory is full', () => {
    const levels = Array.from({ length: 12 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`)
    expect(refused(['a0: &a0 [x]', ...levels].join('\n')).message).toMatch(/asbuilt\.yaml/)
  })
})
