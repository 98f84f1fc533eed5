import { withoutComments } from '../formats/assignments.ts'
import type { Room } from '../room.ts'
import { lexicon } from './lexicon.ts'
import { readText } from './read-text.ts'

const UPGRADE = /^def upgrade\b[\s\S]*?(?=^def |(?![\s\S]))/m
const STEP = /\bop\.(create_table|create_index|drop_index)\(\s*(?:op\.f\(\s*)?["'](\w+)["']/g
const COLUMN = /\bsa\.Column\(\s*["'](\w+)["']/g

/**
 * An index that a migration of Alembic creates twice, so that it stops at the second: `index=True` makes one that is
 * called `ix_<table>_<column>`, unless the project names its indexes otherwise.
 * https://alembic.sqlalchemy.org/en/latest/ops.html#alembic.operations.Operations.create_table
 */
export async function brokenMigration(path: string, room: Room): Promise<string | undefined> {
  const text = withoutComments((await readText(room, path)) ?? '', true)
  const upgrade = UPGRADE.exec(text)
  if (!upgrade || !/\bindex\s*=\s*True\b/.test(upgrade[0])) return undefined
  const made = new Set<string>()
  for (const { 0: found, 1: step, 2: name = '', index } of upgrade[0].matchAll(STEP)) {
    const call = callAt(upgrade[0], index + found.indexOf('('))
    if (step === 'drop_index') made.delete(name)
    else if (step === 'create_table') for (const column of indexed(call)) made.add(`ix_${name}_${column}`)
    else if (made.has(name) && !/\bif_not_exists\b/.test(call)) {
      if ((await room.once(lexicon)).writing('naming_convention').length > 0) return undefined
      const line = text.slice(0, upgrade.index + index).split('\n').length
      return `line ${line} creates the index ${name}, which index=True on its column has made already`
    }
  }
  return undefined
}

/** Columns of a table with an index of their own. */
function indexed(call: string): readonly string[] {
  return [...call.matchAll(COLUMN)].flatMap(({ 0: found, 1: column = '', index }) =>
    /\bindex\s*=\s*True\b/.test(callAt(call, index + found.indexOf('('))) ? [column] : [],
  )
}

/** From a bracket to the one that closes it; brackets in strings do not count. */
function callAt(text: string, open: number): string {
  let depth = 0
  for (const { 0: token, index } of text.slice(open).matchAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[()]/g)) {
    if (token === '(') depth++
    if (token === ')' && --depth === 0) return text.slice(open, open + index + 1)
  }
  return text.slice(open)
}
