/** A package, image, action or runtime that a manifest declares, or a variable that holds a version. */
export interface Declared {
  /** As the manifest writes it: `@scope/name`, `group:artifact`, `owner/image`. */
  readonly name: string
  /** The version or range as written, without quotes; absent where none is given. */
  readonly version?: string
  readonly sort: 'package' | 'image' | 'action' | 'runtime' | 'variable'
  /** 1-based line of the manifest. */
  readonly line: number
}
