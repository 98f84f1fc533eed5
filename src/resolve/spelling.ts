import type { PathIndex } from './path-index.ts'
import { extensionOf, nameOf } from './path-index.ts'

/** A path as a document writes it, taken apart. */
export interface Spelling {
  /** With forward slashes, without quotes, anchors, line numbers, and a slash at either end. */
  readonly path: string
  /** Where it counts from: `/x` the root, `./x` and `../x` here, `x` wherever the reader finds it. */
  readonly from: 'root' | 'here' | 'anywhere'
  /** A trailing slash says that it is a folder. */
  readonly folder: boolean
  /** Holds `*`, or a placeholder such as `<name>`, `{id}` or `…`, which is then written `*` or `**`. */
  readonly pattern: boolean
  /** A placeholder stands for names that the document does not give: finding none proves nothing. */
  readonly template: boolean
  /** A path of a machine, a container or another host. */
  readonly outside: boolean
  /** Words that stand beside the path: "tenant.py models" has "models". */
  readonly words: readonly string[]
}

const LONGEST = 600
/** Well-known names without an extension that nobody writes but as a file. */
const FILE_NAMES =
  /^(?:(?:docker|make|proc|pip|gem|rake|vagrant|jenkins|brew|just|caddy|fast|pod|cap|guard|berks|thor|earth)file|license|licence|copying|notice|codeowners|authors|readme|changelog|contributing)$/i
/** What stands for names that the document does not give. */
const PLACEHOLDER = /<[^>/]+>|\{[^{},/]+\}|\.\.\.|…|\$\w|\bY{4}|\bX{3,}\b|\bx{3,}\b|\bN{3,}\b/
/** Products whose names look like files. */
const PRODUCTS =
  /^(?:(?:node|next|nuxt|vue|react|angular|express|three|chart|d3|nest|solid|ember|backbone|alpine|discord|day|moment|p5|electron|socket|redux|jquery|ethers|web3|tensorflow|pdf|video|leaflet|highlight|prism|handlebars|mustache|knockout|polymer|matter|phaser|babylon|anime|hapi|koa|nextauth|auth|adonis|sails|meteor|bun|deno)\.(?:js|io|ts)|(?:asp|ado|vb|ml)\.net|[a-z]+\.(?:io|ai|com|org|net|dev|app))$/i
const EXTENSIONS = new Set(
  (
    'py pyi ipynb ts tsx mts cts js jsx mjs cjs vue svelte astro java kt kts scala groovy gradle go rs c h cc cpp hpp cs fs ' +
    'vb razor cshtml xaml csproj fsproj sln slnx rb erb php swift m mm dart lua luau r jl ex exs erl hs clj sql prisma ' +
    'graphql gql proto sh bash zsh fish ps1 psm1 bat cmd yml yaml json jsonc json5 toml ini cfg conf env properties xml ' +
    'html htm css scss sass less md mdx rst adoc txt csv tsv lock hcl tf tfvars service timer dockerfile plist svg png jpg ' +
    'jpeg gif webp ico pdf zip gz tgz jar war whl exe dll so wasm pem crt key cert db sqlite log template tmpl j2 example ' +
    'map d snap feature rego sol move zig nim v vhdl tex bib ejs pug hbs twig blade liquid http rest bru toc lockb patch'
  ).split(' '),
)

/**
 * Takes a mention apart. Undefined where it is no path: a phrase, a product, a branch.
 * @param text a path as written, possibly with quotes, a line range, an anchor, or a few words around it
 */
export function spell(text: string, index: PathIndex): Spelling | undefined {
  if (text.length > LONGEST) return undefined
  const whole = bare(text)
  if (whole === '') return undefined
  if (/\s/.test(whole) && index.kindOf(whole.replace(/^\/|\/$/g, '')) === undefined) {
    const words = whole.split(/\s+/)
    // A word of a phrase that is also the name of a folder is still a word.
    const paths = words.filter((word) => /[./\\*]/.test(bare(word)) && word !== '/' && looksLikePath(bare(word), index))
    const [only] = paths
    if (only === undefined || new Set(paths).size > 1) return undefined
    return takeApart(
      bare(only),
      index,
      words.filter((word) => word !== only),
    )
  }
  return looksLikePath(whole, index) ? takeApart(whole, index, []) : undefined
}

/** Without quotes, link syntax, emphasis, enclosing brackets and the punctuation of a sentence. */
function bare(text: string): string {
  const link = /^!?\[[^\]]*\]\(\s*<?([^)\s>]+)/.exec(text.trim())
  const inner = (link?.[1] ?? text)
    .trim()
    .replace(/^(?:[`'"“”‘’«»„]|\*\*(?!\/))+/, '')
    .replace(/(?:[`'"“”‘’«»,;!?:]|(?<![/*])\*\*)+$/, '')
  const enclosed = inner.startsWith('(') && (inner.endsWith(')') || !inner.includes(')')) ? inner.slice(1) : inner
  return (enclosed.includes('(') ? enclosed : enclosed.replace(/\)+$/, '')).replace(/(?<=[^./])\.$/, '')
}

function looksLikePath(text: string, index: PathIndex): boolean {
  const path = withoutPosition(text)
  if (path === '' || /^[#@&|=+~-]+$/.test(path)) return false
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path) || /^[A-Za-z]:[\\/]/.test(path)) return true
  if (index.kindOf(path.replace(/^\.?\/|\/$/g, '')) !== undefined) return true
  const member = /^(.+)\.[A-Z]\w*[a-z]\w*$/.exec(path)?.[1]
  if (member !== undefined && (!path.includes('/') || index.kindOf(member) === 'folder')) return false
  const name = nameOf(path.replace(/[\\/]+$/, ''))
  if (/[\\/]/.test(path)) return /[\p{L}\p{N}*]/u.test(path)
  if (FILE_NAMES.test(name)) return true
  if (PRODUCTS.test(name) || /^[A-Z][a-z]+\.js$/.test(path)) return index.likeNamed(name).length > 0
  if (/^\.[A-Za-z][\w.-]+$/.test(name)) return name === '.env' || !EXTENSIONS.has(name.slice(1))
  const extension = extensionOf(name)
  return (
    extension !== undefined &&
    (EXTENSIONS.has(extension) || (index.extensions.has(extension) && !/^\d/.test(extension)))
  )
}

/** Without `:10-40`, `:10:5`, `#L10`, `#heading`, `?raw=1`, `::test_name`, `:function`. */
function withoutPosition(text: string): string {
  return text
    .replace(/(?<=[\w/)\]])#[^/]*$/, '')
    .replace(/(?<=\.\w{1,10})\?.*$/, '')
    .replace(/(?<=[\w*)\]])::?[\w.:<>()[\], ~–-]*$/, '')
}

function takeApart(text: string, index: PathIndex, words: readonly string[]): Spelling {
  let path = withoutPosition(text)
  let outside = false
  const url = /^[a-z][a-z0-9+.-]*:\/\/[^/]*(\/.*)?$/i.exec(path)
  if (url) {
    outside = true
    const inHost = /^\/[^/]+\/[^/]+\/(?:-\/)?(?:blob|tree|raw|src\/branch|src\/commit|edit|blame)\/[^/]+\/(.+)$/.exec(
      url[1] ?? '',
    )
    path = inHost?.[1] ?? (url[1] ?? '').replace(/^\//, '')
  }
  if (/^[A-Za-z]:[\\/]/.test(path)) {
    outside = true
    path = path.slice(2)
  }
  if (/^(?:~|\$HOME|%USERPROFILE%)[\\/]/.test(path)) {
    outside = true
    path = path.replace(/^[^\\/]+/, '')
  }
  // An alias of the root of the source.
  path = path.replace(/^@\//, '')
  if (path.includes('\\') && !path.includes('/')) path = path.replaceAll('\\', '/')
  if (path.includes('%') && index.kindOf(path) === undefined) path = decoded(path)
  const from = /^\/[^/]/.test(path) ? 'root' : /^\.\.?(?:\/|$)/.test(path) ? 'here' : 'anywhere'
  const folder = /\/$/.test(path)
  const plain = path.replace(/^\/+|\/+$/g, '').replace(/\/{2,}/g, '/')
  const known = index.kindOf(plain) !== undefined
  // `[id]` is literal where files are named so, and a placeholder where none is.
  const bracket = index.hasBrackets ? /\[[\w -]+\](?=[\w.-]*\.(?:md|txt)$)/g : /\[[\w -]+\]/g
  const template = !known && (PLACEHOLDER.test(plain) || plain.search(bracket) >= 0)
  const shown = template
    ? plain
        .replace(/<[^>/]+>|\{[^{},/]+\}|\$\{?\w+\}?|Y{4}|X{3,}|x{3,}|N{3,}|(?<=-)(?:MM|DD)\b/g, '*')
        .replace(bracket, '*')
        .replace(/(^|\/)(?:\.{3}|…)(?=\/|$)/g, '$1**')
        .replace(/\.{3}|…/g, '*')
    : plain
  return { path: shown, from, folder, pattern: !known && shown.includes('*'), template, outside, words }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
