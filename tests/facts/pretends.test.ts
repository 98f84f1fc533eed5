import { expect, test } from 'vitest'
import { read } from './read.ts'

const pretending = async (path: string, source: string) =>
  (await read(path, source)).definitions.filter(({ pretends }) => pretends).map(({ name }) => name)

test('Python: a body that says that it simulates, and does nothing else', async () => {
  const source = `
async def deploy(script):
    """Deploy a script."""
    try:
        # TODO: use the real API
        logger.info(f"deploying {script}")
        await asyncio.sleep(2)
        return True
    except Exception as e:
        logger.error(f"failed: {e}")
        return False

def back_up(path):
    # Simulate a full backup
    return {"size": 100, "checksum": hashlib.sha256(str(path).encode()).hexdigest()}

def delete(user):
    # In production, delete the rows
    return True

def works(self):
    # TODO: retry
    return self.session.execute(query)

def counts(self):
    # for now without a lock
    self.count += 1

def hashes(password):
    # In production, use bcrypt
    return hashlib.sha256(password.encode()).hexdigest()

def template():
    return "# TODO: fill in"

def waits():
    time.sleep(5)
`
  expect(await pretending('jobs.py', source)).toEqual(['deploy', 'back_up', 'delete'])
})

test('TypeScript: the same', async () => {
  const source = `
export async function submit(report: Report) {
  // Simulate the call for now
  await new Promise((resolve) => setTimeout(resolve, 500))
  console.log('submitted', report)
  return { ok: true }
}
export function load() {
  // TODO: cache
  return fetch('/reports')
}
const keep = (state: State) => {
  // placeholder
  state.kept = true
}
`
  expect(await pretending('src/report.ts', source)).toEqual(['submit'])
})
