import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments } from 'yaml'
import { MOST_SETTINGS, type Setting } from './setting.ts'

const DEEPEST = 40
const MOST_VISITS = 100_000

/**
 * All entries of a YAML file: every document of it, aliases followed, merge keys (`<<`) taken in. Templates and
 * mistakes cost only the part that they are in.
 * @returns empty where nothing of it can be read
 */
export function readYaml(text: string): readonly Setting[] {
  const lines = new LineCounter()
  const settings: Setting[] = []
  const anchors = new Map<string, unknown>()
  let visits = 0
  // An alias stands behind its anchor: what was met last under the name is meant. (Alias.resolve walks the whole document.)
  const unalias = (node: unknown): unknown => (isAlias(node) ? anchors.get(node.source) : node)
  const visit = (node: unknown, keys: readonly string[], line: number, depth: number): void => {
    // Aliases of aliases may stand for more than any file holds.
    if (settings.length >= MOST_SETTINGS || depth > DEEPEST || ++visits > MOST_VISITS) return
    if (isRanged(node) && node.anchor !== undefined) anchors.set(node.anchor, node)
    const at = lineOf(node, lines) ?? line
    if (isMap(node))
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value) : undefined
        if (name === undefined) continue
        const place = lineOf(key, lines) ?? at
        const resolved = unalias(value)
        if (name === '<<') visit(resolved, keys, place, depth + 1)
        else {
          if (isMap(resolved) || isSeq(resolved)) settings.push({ keys: [...keys, name], line: place })
          visit(resolved, [...keys, name], place, depth + 1)
        }
      }
    else if (isSeq(node))
      for (const [index, item] of node.items.entries()) visit(unalias(item), [...keys, String(index)], at, depth + 1)
    else if (isScalar(node))
      settings.push({ keys, value: written(node.value, node.source), line: keys.length > 0 ? line : at })
    else if (node === null || node === undefined) settings.push({ keys, value: '', line })
  }
  try {
    const documents = parseAllDocuments(text, {
      lineCounter: lines,
      logLevel: 'silent',
      uniqueKeys: false,
      prettyErrors: false,
    })
    if (!Array.isArray(documents)) return []
    for (const document of documents) {
      anchors.clear()
      visit(document.contents, [], 1, 0)
    }
  } catch {
    return settings
  }
  return settings
}

/** A scalar as the file writes it, so that `3.10` stays "3.10". */
function written(value: unknown, source: string | undefined): string {
  if (typeof value === 'string') return value
  return source ?? (value === null || value === undefined ? '' : String(value))
}

function lineOf(node: unknown, lines: LineCounter): number | undefined {
  const range = isRanged(node) ? node.range : undefined
  return range ? Math.max(1, lines.linePos(range[0]).line) : undefined
}

function isRanged(node: unknown): node is Node {
  return isMap(node) || isSeq(node) || isScalar(node)
}
