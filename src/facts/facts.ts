import type { Entry, Unreadable } from '../tree/tree.ts'
import type { LexicalFacts } from './lexical/lexical-facts.ts'

/** What reading the bytes of one blob once tells, without a syntax tree. */
export interface BlobFacts {
  readonly bytes: number
  /** Newlines, and a last line without one. */
  readonly lines: number
  readonly binary: boolean
  readonly generated: boolean
}

export type DefinitionKind =
  | 'function'
  | 'method'
  | 'class'
  | 'interface'
  | 'type'
  | 'enum'
  | 'member'
  | 'field'
  | 'variable'
  | 'module'

export interface Definition {
  readonly name: string
  readonly kind: DefinitionKind
  /** The class, enum, model or module that holds it. */
  readonly container?: string
  readonly line: number
  readonly end: number
  readonly exported: boolean
  /** Names of decorators, annotations and attributes, without arguments. */
  readonly decorators: readonly string[]
  /** Names of the classes, traits and interfaces it extends or implements. */
  readonly bases: readonly string[]
  /** The body does nothing: pass, …, a bare return, a "not implemented" error; or it only pretends. */
  readonly stub: boolean
  /** Of a stub: its comments say that it simulates, or that the work is still to do; see pretends.ts. */
  readonly pretends?: boolean
  /** The value or type as written, at most 120 characters, for constants and fields; for a function that only gives one constant, that. */
  readonly value?: string
  /** How many elements the literal list, set or mapping has that a constant is set to. */
  readonly size?: number
  /** React's two special functions. */
  readonly role?: 'component' | 'hook'
}

/**
 * A route as its own file writes it, before prefixes.
 *
 * `path` begins with a slash and ends without one, or is `/` or empty. `{name}` is a parameter of one segment,
 * `{name*}` takes the rest of the path, `{?name}` is a part that another file or the run decides, with the name of
 * the constant where it has one (`{?settings.API_PREFIX}`).
 */
export interface Route {
  /** GET, POST, …; ANY where the route does not say or takes all; WS for a web socket. */
  readonly method: string
  readonly path: string
  /** The router, app or controller that it is registered on. */
  readonly on: string
  readonly handler?: string
  readonly line: number
  readonly framework: string
  /** The function in whose body it is registered, where that is a function that is called with a router. */
  readonly within?: string
}

/**
 * A router made with a prefix (parent is empty), or mounted on another: include_router, app.use, register_blueprint,
 * Route::prefix. The child may be a function that is called with the router (`registerUsers(app)`): its routes have
 * that name in `within`.
 */
export interface Mount {
  readonly parent: string
  readonly child: string
  /** As the path of a route, but empty instead of `/`. */
  readonly prefix: string
  readonly line: number
  /** The module that holds the child, where the mount names it in a string: include('shop.urls'), require('./users'). */
  readonly module?: string
  /** As in Route. */
  readonly within?: string
}

export interface Import {
  /** As written: a module, a package, a relative path. */
  readonly from: string
  /** Imported names and the local names they go by. */
  readonly names: readonly { readonly name: string; readonly local: string }[]
  readonly line: number
  /** It need not run when the file is loaded: within a function, a condition or a `try`. Python only. */
  readonly lazy?: true
}

export interface TestCase {
  readonly name: string
  readonly line: number
  readonly suite?: string
  readonly skipped: boolean
  /** False where the body asserts nothing that we can see. */
  readonly asserts: boolean
  /** How many cases a literal list of parameters makes of it; absent where there is none, or it cannot be seen. */
  readonly cases?: number
}

/** What the syntax tree of one blob tells. Names only: no text of the repository is kept. */
export interface SyntaxFacts {
  readonly language: string
  readonly parses: boolean
  readonly definitions: readonly Definition[]
  readonly routes: readonly Route[]
  readonly mounts: readonly Mount[]
  readonly imports: readonly Import[]
  readonly tests: readonly TestCase[]
  /** Names that are used: called functions, attributes, keyword arguments, string keys of mappings. Sorted, unique. */
  readonly uses: readonly string[]
  /** String constants that look like names, hosts, keys or headers; at most 80 characters each. Sorted, unique. */
  readonly strings: readonly string[]
  /** Lines of exception handlers that catch everything. */
  readonly broadHandlers: readonly number[]
  /** Lines of TODO, FIXME, HACK and XXX comments, with the word. */
  readonly markers: readonly { readonly word: string; readonly line: number }[]
}

/** What is made of the bytes of one file, as text of one line (JSON, say), so that it can be kept by blob. */
export interface BlobReader {
  readonly id: string
  /** Goes up with every change of what it notes. */
  readonly version: number
  /** Bytes above which a file is left out. */
  readonly largest: number
  /** What of a path its note depends on; undefined for files that it does not read. */
  readonly partOf: (path: string) => string | undefined
  /** Depends on nothing else than that and the bytes. */
  readonly read: (path: string, bytes: Uint8Array) => string
}

/** Facts by blob: computed once, then kept. */
export interface FactSource {
  blob(entry: Entry): Promise<BlobFacts | Unreadable>
  /** Undefined for a language that has no analyser here, and for a file that is too large or tangled for one. */
  syntax(entry: Entry): Promise<SyntaxFacts | Unreadable | undefined>
  /** Counts of many files, in their order, read in one stream: null for those in no known language, undefined for those that cannot be read. */
  lexical(entries: readonly Entry[]): Promise<readonly (LexicalFacts | null | undefined)[]>
  /** What a reader notes of many files, in their order, read in one stream: null for those that it leaves out, undefined for those that cannot be read. */
  notes(entries: readonly Entry[], reader: BlobReader): Promise<readonly (string | null | undefined)[]>
}
