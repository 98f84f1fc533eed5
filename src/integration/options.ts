export interface AsbuiltOptions {
  /** The path of the pages below the base of the site that mounts them; default `/status/`. */
  readonly path?: string
  /** The folder that `asbuilt collect` writes, relative to the root of the project; default `content`. */
  readonly content?: string
  /** Language of the pages; default `en`. */
  readonly language?: 'en' | 'de'
  /** What the entry in Starlight's sidebar says; default `Status`. */
  readonly label?: string
  /**
   * A component that holds each page, as a path relative to the root of the project or the name of a package's file.
   * It gets `title`, which it shows as the heading, `description` and `searchable`, and puts its slot into an element
   * of the class `asbuilt`. Without one the pages come in their own layout.
   */
  readonly layout?: string
}
