/** One entry of a configuration file: a leaf with its value, or a mapping or list by its name alone. */
export interface Setting {
  /** Keys from the outermost in; the places of a list are '0', '1', … */
  readonly keys: readonly string[]
  /** The value as written, without quotes; undefined for a mapping or a list. */
  readonly value?: string
  /** 1-based; the nearest line that is known. */
  readonly line: number
}

/** No configuration that a person keeps has more: what is beyond is data. */
export const MOST_SETTINGS = 20_000
