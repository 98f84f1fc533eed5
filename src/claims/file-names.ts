/** Extensions that make a bare word the name of a file. Words such as "Node.js" are told apart by `isFileName`. */
const EXTENSIONS = new Set(
  (
    'ts tsx mts cts js jsx mjs cjs py pyi pyx ipynb rs go mod sum java kt kts scala groovy gradle clj cljs cs fs fsx vb csproj fsproj vbproj sln slnx props targets razor cshtml xaml axaml resx aspx jsp twig ' +
    'rb erb gemspec php swift m mm c h cc cpp cxx hpp hh hxx inl cu zig nim v sv vhd dart ex exs eex heex erl hrl hs lhs ml mli elm lua r rmd jl pl pm sh bash zsh fish ps1 psm1 bat cmd ' +
    'md mdx rst adoc txt pdf docx xlsx pptx csv tsv json jsonc json5 jsonl ndjson yaml yml toml ini cfg conf config env properties xml xsd xsl html htm css scss sass less styl vue svelte astro ' +
    'sql prisma graphql gql proto thrift avsc wit wat wasm tf tfvars hcl bicep nix dockerfile containerfile service timer socket lock svg png jpg jpeg gif webp ico woff woff2 ttf mp4 mp3 wav ' +
    'tmpl tpl hbs ejs pug j2 jinja jinja2 njk liquid mustache example sample template dist bak backup snap log pem crt key plist storyboard xib entitlements xcodeproj pbxproj xcworkspace apk aab ipa jar war ' +
    'exe dll so dylib a lib o bin db sqlite sqlite3 zip gz tgz tar map patch diff feature cy spec cmake bzl star bazel mk am in ac make just ninja asm s ld'
  ).split(' '),
)
const WHOLE = new Set(
  'dockerfile makefile gnumakefile procfile jenkinsfile gemfile rakefile vagrantfile brewfile justfile license licence copying notice authors contributors changelog readme contributing codeowners caddyfile tiltfile podfile fastfile pipfile build workspace'.split(
    ' ',
  ),
)
/** Programs without an ending that lie at the root. */
const PROGRAMS = new Set(['gradlew', 'mvnw'])
/** Only an ending: "`ChatView.xaml` + `.xaml.cs`". */
const ENDING = /^\.([a-z]\w{0,6})\.([a-z]\w{0,4})$/
/** A kind of file: "`.docx` files". Endings that also name a file of their own, such as `.env`, are not among them. */
const KIND =
  /^\.(?:docx?|xlsx?|pptx?|pdf|csv|tsv|md|mdx|txt|html?|css|scss|jsx?|tsx?|mjs|cjs|mts|cts|vue|svelte|py|pyi|ipynb|rs|go|java|kts?|cs|cpp|hpp|rb|php|swift|sh|sql|json|jsonl|ya?ml|toml|xml|png|jpe?g|gif|webp|svg|ico|woff2?|ttf|mp[34]|wav|zip|gz|jar|apk|aab|ipa|exe|dll|so|dylib|wasm|log|bak|db|sqlite3?|pem|crt)$/
/** Ends like a file, but names a product: "Node.js", "Socket.io", "ASP.NET". */
const PRODUCT =
  /^(?:node|next|vue|nuxt|react|three|express|d3|chart|ember|backbone|alpine|p5|discord|moment|day|deck|vega|handlebars|mustache|angular|solid|moleculer|bull|knex|objection|type|ethers|web3|tensorflow|tfjs|brain|video|hls|polyfill|core|sails|meteor|adonis|nest|feathers|koa|hapi|dc|fabric|konva|pixi|phaser|babylon|matter|cannon|anime|gsap|swiper|pdf|crypto|require|system|underscore|lodash|async|bluebird|q|rx|cycle|mithril|preact|inferno|riot|aurelia|marko|hyperapp|stimulus|turbo|htmx|asp|ml|xml|json|vb|ado|paint)\.(?:js|io|ts|net)$|^(?:llama|whisper|stable-diffusion|gemma|rwkv|bert|bark|clip|chatglm|bitnet)\.cpp$|^docs\.rs$|^tar\.(?:gz|bz2|xz|zst)$/i
/** Folders that stand at the root of repositories, or right under it. */
const FOLDERS = new Set(
  (
    'src source sources lib libs app apps api packages package pkg cmd internal crates crate modules module components component pages routes views view controllers controller models model services service ' +
    'handlers middleware middlewares utils util helpers hooks store stores types schemas schema core common shared domain infrastructure infra adapters ports config configs configuration settings scripts script bin tools tool ' +
    'build ci docs doc documentation test tests spec specs __tests__ e2e integration unit fixtures mocks examples example samples demo demos benches benchmarks bench frontend backend server client web ui mobile desktop ios android ' +
    'public static assets images styles templates template locales i18n translations data database databases db migrations alembic prisma sql seeds deploy deployment deployments docker kubernetes k8s helm charts terraform ansible ' +
    'platform platforms plugins plugin extensions extension workers worker tasks jobs queue queues functions lambda lambdas supabase .github .gitlab .circleci .vscode .husky .config .storybook .devcontainer workflows actions vendor third_party ' +
    'proto protos protobuf grpc graphql security auth reports report notebooks archive tutorial tutorials website site content main java kotlin resources wwwroot properties include includes monitoring observability logs contracts'
  ).split(' '),
)

/** Is a word, without folders, the name of a file? `sure` where it stands in code: then an unknown extension will not do either, but a product's name is none. */
export function isFileName(name: string): boolean {
  if (name === '' || name.length > 200 || PRODUCT.test(name)) return false
  const lower = name.toLowerCase()
  if (PROGRAMS.has(lower) || /^\.env(?:\.[a-z][\w-]*)+$/.test(lower)) return true
  const [, outer = '', inner = ''] = ENDING.exec(lower) ?? []
  if (EXTENSIONS.has(outer) && EXTENSIONS.has(inner)) return false
  if (KIND.test(lower)) return false
  if (WHOLE.has(lower)) return /^[A-Z.]/.test(name) || lower.endsWith('file')
  const dot = lower.lastIndexOf('.')
  if (dot < 0) return false
  const extension = lower.slice(dot + 1)
  if (dot === 0)
    return (
      /^\.[a-z][\w-]{1,40}$/.test(lower) &&
      (EXTENSIONS.has(extension) || /(?:rc|ignore|env|config|attributes|modules|keep|version|profile)$/.test(lower))
    )
  return EXTENSIONS.has(extension) && /^[\p{L}\p{N}_@.()[\]{}$+-]/u.test(name) && !/^v?\d+(?:\.\d+)*\.\w$/.test(lower)
}

/** May a path begin with this folder? */
export function isFolderName(name: string): boolean {
  return FOLDERS.has(name.toLowerCase())
}
