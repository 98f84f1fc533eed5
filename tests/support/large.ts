/** A status document of many claims, for what must hold of large ones. */
import { gone, lines, open, there } from './claim-specs.ts'
import { type Line, snapshotOf } from './snapshots.ts'

/** One release of one document with this many claims: a quarter sizes, a quarter symbols, a quarter paths, a quarter open. */
export function large(claims: number) {
  const body: Line[] = ['# Large']
  const sources: Record<string, string> = {}
  for (let index = 0; index < claims; index++) {
    if (index % 25 === 0) body.push('', `## Chapter ${index / 25}`, '')
    const path = `src/module${index % 60}/file-${index}.py`
    sources[path] =
      `import os\n\n\ndef function_${index}(value: int) -> int:\n    """Returns ${index}."""\n    if value > ${index}:\n        return value * 2\n    return os.getpid() + value\n`
    const spec = [
      lines(path, 100 + index, index % 8 ? 100 + index : 12),
      there('symbol', `function_${index}`, path, 4, 'present'),
      index % 5 ? there('path', path, path) : gone('path', path),
      open('symbol', `feature ${index}`, 'vague', 'a path of this repository'),
    ][index % 4]
    if (spec)
      body.push([
        `- ✅ Feature ${index} is done in \`${path}\` with tests and documentation (${100 + index} lines)`,
        spec,
      ])
  }
  return [
    snapshotOf('large', {
      id: 'v1',
      date: '2026-01-01T00:00:00Z',
      documents: [{ path: 'STATUS.md', lines: body }],
      sources,
    }),
  ]
}
