import { describe, expect, test } from 'vitest'
import { definitions, imports, read, tests } from '../read.ts'

describe('a script', () => {
  const source = `#!/usr/bin/env bash
# TODO: b
export FOO=bar
readonly X="y"
source ./lib.sh
. other.sh
function build() { :; }
deploy() {
  docker compose up -d
  FOO=1 npm run build | tee log
}
alias ll='ls -l'
case "$1" in build) build ;; esac
@test "bats test" { run foo; [ "$status" -eq 0 ]; }
`

  test('definitions', async () => {
    expect(await definitions('scripts/run.sh', source)).toEqual([
      'variable FOO = bar',
      '-variable X = "y"',
      '!function build',
      'function deploy',
    ])
  })

  test('imports', async () => {
    expect(await imports('scripts/run.sh', source)).toEqual(['./lib.sh: ', 'other.sh: '])
  })

  test('tests', async () => {
    expect(await tests('scripts/run.sh', source)).toEqual(['bats test'])
  })

  test('markers', async () => {
    expect((await read('scripts/run.sh', source)).markers).toEqual([{ word: 'TODO', line: 2 }])
  })
})
