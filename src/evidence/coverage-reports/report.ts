/** How much of one measure is covered. */
export interface Share {
  readonly covered: number
  readonly total: number
}

export type Measure = 'lines' | 'branches' | 'functions' | 'statements'

/** What a coverage report says of one file, or of all together. */
export type Shares = Readonly<Partial<Record<Measure, Share>>>

export interface Report {
  /** Empty where the report gives only the whole. */
  readonly files: readonly { readonly path: string; readonly shares: Shares }[]
  readonly whole: Shares
}

export function addShares(all: readonly Shares[]): Shares {
  const sum: Partial<Record<Measure, Share>> = {}
  for (const shares of all)
    for (const measure of ['lines', 'branches', 'functions', 'statements'] as const) {
      const one = shares[measure]
      if (!one) continue
      const known = sum[measure] ?? { covered: 0, total: 0 }
      sum[measure] = { covered: known.covered + one.covered, total: known.total + one.total }
    }
  return sum
}

export function reportOf(files: Report['files']): Report | undefined {
  return files.length === 0 ? undefined : { files, whole: addShares(files.map(({ shares }) => shares)) }
}
