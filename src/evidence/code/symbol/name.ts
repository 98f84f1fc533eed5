import type { DefinitionKind } from '../../../facts/facts.ts'
import { fileLabel } from '../source-files.ts'
import { nameKey, splitWords } from '../words.ts'

/** A code name as a document writes it: `UserRole.ADMIN`, `require_admin()`, "SLAMetric model". */
export interface SymbolName {
  readonly name: string
  readonly container?: string
  /** What the document calls it, where it does. */
  readonly kinds?: readonly DefinitionKind[]
  /** No plain word: the document means this very name. */
  readonly certain: boolean
}

const TYPES: readonly DefinitionKind[] = ['class', 'interface', 'type', 'enum', 'module']
const CALLABLES: readonly DefinitionKind[] = ['function', 'method', 'variable', 'class']

/** Nouns that a document puts before or behind a name, and what they say about it. An empty list says nothing. */
const NOUNS: Readonly<Record<string, readonly DefinitionKind[]>> = {
  class: TYPES,
  model: TYPES,
  models: TYPES,
  struct: TYPES,
  enum: TYPES,
  enumeration: TYPES,
  interface: TYPES,
  trait: TYPES,
  protocol: TYPES,
  type: TYPES,
  entity: TYPES,
  schema: [],
  object: [],
  record: TYPES,
  function: CALLABLES,
  func: CALLABLES,
  fn: CALLABLES,
  def: CALLABLES,
  method: CALLABLES,
  hook: CALLABLES,
  decorator: CALLABLES,
  helper: CALLABLES,
  task: [],
  component: [],
  components: [],
  service: [],
  module: [],
  constant: [],
  const: [],
  variable: [],
  var: [],
  let: [],
  table: [],
  field: [],
  column: [],
  property: [],
  attribute: [],
  middleware: [],
  dependency: [],
  singleton: [],
  exception: [],
  error: [],
  provider: [],
  context: [],
  klasse: TYPES,
  funktion: CALLABLES,
  methode: CALLABLES,
  komponente: [],
  kelas: TYPES,
  fungsi: CALLABLES,
}

const PATH_SPLIT = /::|->|[.#\\]/
const SEGMENT = /^[\p{L}_$@][\p{L}\p{N}_$]*[!?]?$/u

/** Products and formats that look like code names and are none. */
const PRODUCTS: ReadonlySet<string> = new Set(
  `GitHub GitLab JavaScript TypeScript PostgreSQL MySQL NoSQL SQLite MongoDB GraphQL WebSocket WebSockets FastAPI OpenAI
  OpenAPI SQLAlchemy RabbitMQ DevOps NextJS NodeJS ReactJS VueJS IoT LaTeX YouTube LinkedIn PayPal SendGrid CircleCI
  macOS iOS iPadOS tvOS watchOS ChatGPT LangChain OAuth OAuth2 DynamoDB CloudFront CloudWatch BigQuery PyTorch TensorFlow NumPy
  snake_case camelCase kebab_case SCREAMING_SNAKE_CASE PascalCase localStorage sessionStorage IndexedDB x86_64 arm64_v8a aarch64
  PyPI NuGet RubyGems VSCode JetBrains IntelliJ PowerShell WebRTC WebAssembly WebGL OpenGL SaaS PaaS IaaS APIs URLs IDs
  CRUDs UIs PRs JWTs PDFs MVPs KPIs SDKs eBPF gRPC mTLS mDNS IPv4 IPv6 HashiCorp CockroachDB ClickHouse TimescaleDB
  InfluxDB ScyllaDB SurrealDB TailwindCSS ShadCN DataDog PagerDuty OpenTelemetry CloudFlare AppStore PlayStore McKinsey`.split(
    /\s+/,
  ),
)

/** Has a single word the shape that only code gives it: snake, inner humps, a call, a decorator, a constant of two words? */
export function isCodeShaped(word: string): boolean {
  const bare = word.replace(/\(.*\)$/s, '')
  if (PRODUCTS.has(bare)) return false
  if (/^[@$]?[A-Za-z][\w$]*\(.*\)$/s.test(word) && bare.length > 2) return true
  if (/^@[a-z]\w*$/i.test(word)) return true
  if (!/^[A-Za-z_$][\w$]*$/.test(bare)) return false
  return (
    /[A-Za-z0-9]_[A-Za-z0-9]/.test(bare) ||
    (/[a-z]/.test(bare) && /[A-Z]/.test(bare.slice(1)) && splitWords(bare).length > 1)
  )
}

/**
 * Reads a subject as one code name.
 * @param subject as the claim gives it; back-ticks, generics, arguments and a type behind a colon are cut away
 * @param container the class, enum or model that the section speaks about
 * @param quoted the document sets the name in code type, so that a plain word may be a name too
 * @returns undefined where the subject is a phrase
 */
export function readSymbolName(
  subject: string,
  container: string | undefined,
  quoted: boolean,
): SymbolName | undefined {
  if (subject.length > 300) return undefined
  const bare = (fileLabel(subject)?.rest ?? subject)
    .replace(/`/g, '')
    .trim()
    .replace(/^<\/?([\w.]+)[^<>]*>$/, '$1')
    .replace(/^([\w.:#@$]+)\s*[:：]\s+\S.*$/su, '$1')
    .replace(/<[^<>]*(<[^<>]*>)?[^<>]*>/g, '')
  const words = bare.replace(/\([^()]*\)/g, (all) => (/\s/.test(all) ? '()' : all)).split(/\s+/)
  const nouns = words.filter((word) => NOUNS[word.toLowerCase()] !== undefined)
  const names = words.length === 1 ? words : words.filter((word) => NOUNS[word.toLowerCase()] === undefined)
  const [only] = names
  if (only === undefined || names.length !== 1) return undefined
  const parts = only
    .replace(/\([^()]*\)$/, '')
    .replace(/^@/, '')
    .split(PATH_SPLIT)
    .filter((part) => part !== '')
  if (parts.length === 0 || !parts.every((part) => SEGMENT.test(part))) return undefined
  const name = parts.at(-1) ?? only
  const kinds = nouns.flatMap((noun) => NOUNS[noun.toLowerCase()] ?? [])
  const within = parts.length > 1 ? parts.at(-2) : container
  const spelt = parts.length > 1 || isUnmistakable(only)
  const certain = spelt || quoted || (nouns.length > 0 && isCodeShaped(only))
  const maybe = certain || isCodeShaped(only) || container !== undefined || (nouns.length > 0 && /^\p{Lu}/u.test(name))
  if (!maybe || PRODUCTS.has(name)) return undefined
  return {
    name,
    certain,
    ...(within === undefined || nameKey(within) === nameKey(name) ? {} : { container: within }),
    ...(kinds.length === 0 ? {} : { kinds }),
  }
}

/** Written as only code is: `snake_case`, `call()`, `lowerCamel`, or three humps; two humps may be a product. */
function isUnmistakable(word: string): boolean {
  const bare = word.replace(/\(.*\)$/s, '')
  // Constants in capitals may be keys, tags or headings.
  if (!isCodeShaped(word) || /^[A-Z0-9_]+$/.test(bare)) return false
  return (
    bare !== word ||
    /[A-Za-z0-9]_[A-Za-z0-9]/.test(bare) ||
    splitWords(bare).length > 2 ||
    /^[a-z]{2,}[A-Z]\w{4,}$/.test(bare)
  )
}

/** The code names that stand inside a phrase: "role checks (`require_roles`)", "one form: Result<T>". */
export const namesInside = (subject: string): readonly string[] => [
  ...(subject.match(/[@$]?[A-Za-z_][\w.]*(\(\))?/g) ?? [])
    .filter((word) => isCodeShaped(word))
    .map((word) => word.replace(/^@|\(\)$/g, '')),
  ...(subject.match(/\b[A-Z]\w+(?=<[A-Z]\w*(?:, ?[A-Z]\w*)*>)/g) ?? []),
]
