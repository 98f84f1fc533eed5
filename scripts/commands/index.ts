import type { Command } from '../cli/command.ts'

/** Every command by the words that call it, loaded only when it is called. '' is the main job. */
export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['', async () => (await import('./run.ts')).run],
  ['collect', async () => (await import('./collect.ts')).collect],
  ['build', async () => (await import('./build.ts')).build],
  ['report', async () => (await import('./report.ts')).report],
  ['preview', async () => (await import('./preview.ts')).preview],
  ['export claims', async () => (await import('./export-claims.ts')).exportClaims],
  ['diff', async () => (await import('./diff.ts')).diff],
  ['recheck', async () => (await import('./recheck.ts')).recheck],
  ['explain', async () => (await import('./explain.ts')).explain],
  ['init', async () => (await import('./init.ts')).init],
])
