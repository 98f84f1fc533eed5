import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import { join, relative } from 'node:path'
import { UserError } from '../../src/errors.ts'
import { basePath } from '../cli/base-path.ts'
import { defineCommand } from '../cli/command.ts'
import { siteFolder } from '../cli/content-folder.ts'
import { SITE } from '../cli/options.ts'
import { createSiteServer } from '../cli/serve.ts'

export const preview = defineCommand({
  name: 'preview',
  about: 'Serve a built site on this machine only, until it is stopped.',
  options: {
    out: { ...SITE.out, about: 'the folder to serve (default: site)' },
    base: { ...SITE.base, about: 'the path that the site was built for (default: /)' },
    port: { type: 'string', hint: 'NUMBER', about: 'default: 4321, or the next that is free' },
  },
  examples: ['asbuilt preview', 'asbuilt preview --out public --port 8080'],
  async run({ values, terminal }) {
    const folder = siteFolder(values)
    if (!existsSync(join(folder, 'index.html')))
      throw new UserError(
        `there is no site in ${relative('.', folder) || '.'}`,
        'run "asbuilt" or "asbuilt build" first',
        { exit: 3 },
      )
    const base = basePath(values.base)
    const server = createSiteServer(folder, base)
    const port = await listen(server, values.port)
    terminal.print(`http://127.0.0.1:${port}${base}`)
    terminal.say('Stop with Ctrl-C.')
    await stopped(server)
    return 0
  },
})

/** Loopback only. @returns the port. @throws UserError where the port that was asked for is taken or is none. */
async function listen(server: Server, asked: string | undefined): Promise<number> {
  const wanted = Number(asked ?? '4321')
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535)
    throw new UserError(`--port cannot be "${asked}"`, 'give a number from 0 to 65535; 0 takes any that is free')
  for (let port = wanted; ; port++) {
    const error = await tryListen(server, port)
    if (error === undefined) break
    if (error.code !== 'EADDRINUSE' || asked !== undefined || port >= wanted + 20)
      throw new UserError(`cannot listen on port ${port}: ${error.message}`, 'choose another with --port')
  }
  const address = server.address()
  return typeof address === 'object' && address ? address.port : wanted
}

function tryListen(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((settle) => {
    server.once('error', settle)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', settle)
      settle(undefined)
    })
  })
}

function stopped(server: Server): Promise<void> {
  return new Promise((settle) => {
    const stop = () => {
      server.closeAllConnections()
      server.close(() => settle())
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}
