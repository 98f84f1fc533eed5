import { expect, test } from 'vitest'
import { path } from '../../../src/evidence/path.ts'
import { askCollector } from '../../support/ask-collector.ts'

const feigned = (count: number) =>
  Array.from({ length: count }, (_, n) => `def step_${n}():\n    # TODO: call the API\n    return True\n`).join('\n')
const real = (count: number) =>
  Array.from({ length: count }, (_, n) => `def work_${n}(db):\n    return db.run(${n})\n`).join('\n')

const ask = await askCollector(path, 'path', {
  'app/deploy.py': feigned(3) + real(5),
  'app/two.py': feigned(2),
  'app/large.py': feigned(3) + real(40),
  'app/mock_deploy.py': feigned(3),
  'tests/deploy.py': feigned(3),
})

test.each([
  ['app/deploy.py', true],
  ['app/two.py', undefined],
  ['app/large.py', undefined],
  ['app/mock_deploy.py', undefined],
  ['tests/deploy.py', undefined],
])('%s: hollow is %s', async (file, hollow) => {
  const { observation, verdict } = await ask(file)
  expect(verdict).toBe('verified found')
  expect(observation.state === 'observed' && observation.fact.shape === 'presence' && observation.fact.hollow).toBe(
    hollow,
  )
})
