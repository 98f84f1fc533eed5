import { type Report, reportOf, type Shares } from './report.ts'

/** lcov.info: `LF`/`LH`, `BRF`/`BRH`, `FNF`/`FNH` for each `SF`. */
export function readLcov(text: string): Report | undefined {
  return reportOf(
    text.split(/^end_of_record\s*$/m).flatMap((record) => {
      const path = /^SF:(.+)$/m.exec(record)?.[1]?.trim()
      const number = (key: string) => {
        const found = new RegExp(`^${key}:(\\d+)`, 'm').exec(record)?.[1]
        return found === undefined ? undefined : Number(found)
      }
      const share = (found: string, hit: string) => {
        const total = number(found)
        return total === undefined ? undefined : { covered: number(hit) ?? 0, total }
      }
      const lines = share('LF', 'LH')
      const branches = share('BRF', 'BRH')
      const functions = share('FNF', 'FNH')
      return path === undefined
        ? []
        : [
            {
              path,
              shares: {
                ...(lines ? { lines } : {}),
                ...(branches ? { branches } : {}),
                ...(functions ? { functions } : {}),
              },
            },
          ]
    }),
  )
}

/** Go's coverprofile: `file:from,to statements count`, where a block that is listed twice counts once. */
export function readCoverProfile(text: string): Report | undefined {
  if (!/^mode:\s*\w+/.test(text)) return undefined
  const blocks = new Map<string, Map<string, { statements: number; hit: boolean }>>()
  for (const [, path = '', block = '', statements, count] of text.matchAll(
    /^(.+):(\d+\.\d+,\d+\.\d+) (\d+) (\d+)$/gm,
  )) {
    const known = blocks.get(path) ?? new Map<string, { statements: number; hit: boolean }>()
    blocks.set(path, known)
    known.set(block, { statements: Number(statements), hit: Number(count) > 0 || known.get(block)?.hit === true })
  }
  return reportOf(
    [...blocks].map(([path, known]) => {
      const all = [...known.values()]
      const sum = (some: typeof all) => some.reduce((total, { statements }) => total + statements, 0)
      const shares: Shares = { statements: { covered: sum(all.filter(({ hit }) => hit)), total: sum(all) } }
      return { path, shares }
    }),
  )
}
