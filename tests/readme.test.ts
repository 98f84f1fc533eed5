/** What the README says is what there is. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfiguration } from '../scripts/cli/configuration.ts'
import { commands } from '../scripts/commands/index.ts'

const ROOT = join(import.meta.dirname, '..')
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')

test('CI runs the two commands of the README, word for word', () => {
  const ci = readFileSync(join(ROOT, '.ci/run'), 'utf8')
  const [first, second] = [...readme.matchAll(/^```\n(npm ci && .+)\n```$/gm)].map(([, command]) => command)
  expect(first).toBe('npm ci && npm start')
  expect(ci).toContain(`{ ${second}; }`)
  expect(ci).toContain('npm start')
})

test('it lists every command, and no option that is none', async () => {
  const all = await Promise.all([...commands.values()].map((load) => load()))
  for (const { name } of all) expect(readme).toContain(`\`asbuilt${name === '' ? '`' : ` ${name}`}`)
  const helps = all.map(({ help }) => help).join('\n')
  for (const [option] of readme.matchAll(/--[a-z]+/g)) expect(helps).toContain(option)
})

test('its configuration is one', () => {
  const [, example = ''] = /```yaml\n(name:[\s\S]*?)```/.exec(readme) ?? []
  expect(readConfiguration('README.md', example).gates).toHaveLength(1)
})

test('every path and npm script in it exists', () => {
  const manifest: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  for (const [, script = ''] of readme.matchAll(/npm run ([a-z0-9:]+)/g))
    expect(Object.keys(manifest.scripts)).toContain(script)
  for (const [, path = ''] of readme.matchAll(/[`(]((?:src|tests|public|\.ci|\.github)\/[\w./-]+)[`)]/g))
    expect({ path, there: existsSync(join(ROOT, path)) }).toEqual({ path, there: true })
})
