import { readText } from '../code/read-text.ts'
import { settingsOf } from '../config/config-files.ts'
import type { Room } from '../room.ts'
import { type Call, exists, type Outcome, optionOf, outside, pathFrom, positional, there } from './outcome.ts'

interface Target {
  readonly name: string
  readonly line: number
}

/** `make x`: a target of the Makefile or of what it includes. A pattern rule may make anything. */
export async function checkMake(call: Call, room: Room): Promise<Outcome> {
  const folder = pathFrom(call.folder, optionOf(call.args, '-C', '--directory') ?? '') ?? call.folder
  const named = optionOf(call.args, '-f', '--file')
  const path = [...(named === undefined ? ['GNUmakefile', 'makefile', 'Makefile'] : [named])]
    .map((name) => pathFrom(folder, name))
    .find((one) => exists(one, room))
  if (path === undefined)
    return named === undefined && folder === call.folder
      ? absentFile('Makefile', folder, room)
      : { state: 'missing', sought: named ?? `${folder}/Makefile` }
  const values = new Set([named, optionOf(call.args, '-C', '--directory'), optionOf(call.args, '-j')])
  const wanted = positional(call.args).filter((word) => !values.has(word) && !word.includes('=') && !/^\d+$/.test(word))
  const targets = await makeTargets(path, room, 0)
  for (const name of wanted) {
    const found = targets.find((target) => target.name === name)
    if (found) continue
    if (targets.some((target) => /[%$]/.test(target.name))) return outside(call.program)
    return absentTarget(name, path, room)
  }
  return there(path, room, wanted.join(' '), targets.find(({ name }) => name === wanted[0])?.line)
}

async function makeTargets(path: string, room: Room, depth: number): Promise<readonly Target[]> {
  const text = (await readText(room, path)) ?? ''
  const found: Target[] = []
  for (const [index, line] of text.split('\n').entries()) {
    const rule = /^([^\s#:=][^#:=]*?)\s*::?(?!=)/.exec(line)?.[1]
    const included = /^-?include\s+(.+)$/.exec(line)?.[1]
    if (rule !== undefined) for (const name of rule.split(/\s+/)) found.push({ name, line: index + 1 })
    if (/^\.PHONY\s*:/.test(line))
      for (const name of line
        .slice(line.indexOf(':') + 1)
        .trim()
        .split(/\s+/))
        found.push({ name, line: index + 1 })
    if (included === undefined || depth > 5) continue
    // What an unread file may define cannot be called missing.
    for (const name of included.split(/\s+/)) {
      const other = pathFrom(path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '', name)
      if (other !== undefined && room.tree.entry(other)) found.push(...(await makeTargets(other, room, depth + 1)))
      else found.push({ name: '%', line: index + 1 })
    }
  }
  return found
}

/** `just x`: a recipe of the justfile. */
export async function checkJust(call: Call, room: Room): Promise<Outcome> {
  const path = ['justfile', 'Justfile', '.justfile']
    .map((name) => pathFrom(call.folder, name))
    .find((one) => exists(one, room))
  if (path === undefined) return absentFile('justfile', call.folder, room)
  const text = (await readText(room, path)) ?? ''
  const lines = text.split('\n')
  const [name] = positional(call.args)
  if (name === undefined || name.includes('::') || /^\s*(?:import|mod)\b/m.test(text))
    return name === undefined ? there(path, room) : outside(call.program)
  const at = lines.findIndex(
    (line) =>
      new Set(/^@?([\w-]+)(?:\s[^\n]*?)?:(?!=)/.exec(line)?.slice(1, 2)).has(name) ||
      /^alias\s+([\w-]+)/.exec(line)?.[1] === name,
  )
  return at >= 0 ? there(path, room, name, at + 1) : absentTarget(name, path, room)
}

/** `task x`: a task of the Taskfile. */
export async function checkTask(call: Call, room: Room): Promise<Outcome> {
  const path = ['Taskfile.yml', 'Taskfile.yaml', 'taskfile.yml', 'Taskfile.dist.yml']
    .map((name) => pathFrom(call.folder, name))
    .find((one) => exists(one, room))
  if (path === undefined) return outside(call.program)
  const settings = (await settingsOf(room, path)) ?? []
  const [name] = positional(call.args)
  if (name === undefined) return there(path, room)
  const found = settings.find(({ keys }) => keys[0] === 'tasks' && keys[1] === name)
  if (found) return there(path, room, name, found.line)
  return name.includes(':') || settings.some(({ keys }) => keys[0] === 'includes')
    ? outside(call.program)
    : absentTarget(name, path, room)
}

function absentTarget(name: string, path: string, room: Room): Outcome {
  const entry = room.tree.entry(path)
  return {
    state: 'missing',
    sought: `${name} in ${path}`,
    evidence: { path, ...(entry ? { blob: entry.oid } : {}), note: `no target ${name}` },
  }
}

function absentFile(name: string, folder: string, room: Room): Outcome {
  const elsewhere = room.tree
    .entries()
    .some(
      ({ path }) => path.toLowerCase() === name.toLowerCase() || path.toLowerCase().endsWith(`/${name.toLowerCase()}`),
    )
  return elsewhere ? outside(name) : { state: 'missing', sought: folder === '' ? name : `${folder}/${name}` }
}
