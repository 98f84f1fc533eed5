import { expect, test } from 'vitest'
import { path } from '../../../src/evidence/path.ts'
import { askCollector } from '../../support/ask-collector.ts'

const ask = await askCollector(path, 'path', {
  Dockerfile: 'FROM python:3.12\nCMD ["python", "app/main.py"]\n',
  'app/main.py': 'from app.used import UsedMiddleware\n\napp = FastAPI()\napp.add_middleware(UsedMiddleware)\n',
  'app/used.py': 'class UsedMiddleware:\n    def __call__(self):\n        return 1\n',
  'app/idle.py': 'class IdleMiddleware:\n    def __call__(self):\n        return 1\n',
  'app/plain.py': 'class Plain:\n    def run(self):\n        return 1\n',
  'other/idle.py': 'class FarMiddleware:\n    def __call__(self):\n        return 1\n',
})

test.each([
  ['app/idle.py', true],
  ['app/used.py', undefined],
  // It need not be mounted, so that nobody misses a mount.
  ['app/plain.py', undefined],
  // Nothing there is seen to be started: it may be started in a way that we cannot read.
  ['other/idle.py', undefined],
])('%s: unused is %s', async (file, unused) => {
  const { observation, verdict } = await ask(file)
  expect(verdict).toBe('verified found')
  expect(observation.state === 'observed' && observation.fact.shape === 'presence' && observation.fact.unused).toBe(
    unused,
  )
})
