import type { BlobReader } from '../../facts/facts.ts'
import type { Entry } from '../../tree/tree.ts'
import { readSettings } from '../formats/settings.ts'
import { ownFiles, type Room } from '../room.ts'
import type { Declared } from './declared.ts'
import { imagesIn, readFrom } from './images.ts'
import { readGradle, readGradleProperties, readPom, readVersionCatalog } from './jvm-manifests.ts'
import {
  readByPattern,
  readCargo,
  readComposer,
  readConda,
  readDotnet,
  readGemfile,
  readGoMod,
  readPackageJson,
  readPubspec,
} from './other-manifests.ts'
import { readPipfile, readPyproject, readRequirements, readSetupCfg, readSetupPy } from './python-manifests.ts'

type Reader = (text: string) => readonly Declared[]

const version =
  (name: string): Reader =>
  (text) => {
    const found = /^\s*(?:\w+-)?v?(\d[\w.]*)/.exec(text)?.[1]
    return found === undefined ? [] : [{ name, version: found, sort: 'runtime', line: 1 }]
  }

const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/(?:^|\/)package\.json$/, readPackageJson],
  [
    /(?:^|\/)(?:[\w.-]*requirements[\w.-]*\.(?:txt|in)|requirements\/[\w.-]+\.(?:txt|in)|constraints\.txt)$/i,
    readRequirements,
  ],
  [/(?:^|\/)pyproject\.toml$/, readPyproject],
  [/(?:^|\/)Pipfile$/, readPipfile],
  [/(?:^|\/)setup\.cfg$/, readSetupCfg],
  [/(?:^|\/)setup\.py$/, readSetupPy],
  [/(?:^|\/)(?:environment|conda)[\w.-]*\.ya?ml$/, readConda],
  [/(?:^|\/)Cargo\.toml$/, readCargo],
  [/(?:^|\/)go\.mod$/, readGoMod],
  [/(?:^|\/)pom\.xml$/, readPom],
  [/\.gradle(?:\.kts)?$/, readGradle],
  [/(?:^|\/)gradle\.properties$/, readGradleProperties],
  [/(?:^|\/)gradle-wrapper\.properties$/, (text) => version('gradle')(/gradle-(\d[\d.]*)-/.exec(text)?.[1] ?? '')],
  [/(?:^|\/)maven-wrapper\.properties$/, (text) => version('maven')(/apache-maven\/(\d[\d.]*)/.exec(text)?.[1] ?? '')],
  [/\.versions\.toml$/, readVersionCatalog],
  [/\.(?:cs|fs|vb)proj$|(?:^|\/)(?:Directory\.\w+\.props|packages\.config)$/, readDotnet],
  [/(?:^|\/)composer\.json$/, readComposer],
  [/(?:^|\/)Gemfile$|\.gemspec$/, readGemfile],
  [/(?:^|\/)pubspec\.ya?ml$/, readPubspec],
  [/(?:^|\/)mix\.exs$/, (text) => readByPattern(text, /\{\s*:(\w+)\s*,\s*"([^"]+)"/)],
  [/\.sbt$/, (text) => readByPattern(text, /"([\w.-]+"\s*%%?\s*"[\w.-]+)"(?:\s*%\s*"([\w.-]+)")?/)],
  [/(?:^|\/)Package\.swift$/, (text) => readByPattern(text, /\.package\(\s*url:\s*"([^"]+)"(?:.*?"([\d.]+)")?/)],
  [/(?:^|\/)Podfile$/, (text) => readByPattern(text, /^\s*pod\s+["']([\w/-]+)["'](?:\s*,\s*["']([^"']+)["'])?/)],
  [
    /(?:^|\/)(?:CMakeLists\.txt|conanfile\.txt)$/,
    (text) => readByPattern(text, /(?:find_package\s*\(\s*|^)([A-Za-z][\w+-]*)[\s/]+v?(\d[\d.]*)?/),
  ],
  [/(?:^|\/)(?:docker|container)file(?:\.[\w-]+)?$|\.dockerfile$/i, readFrom],
  [/(?:^|\/)\.python-version$/, version('python')],
  [/(?:^|\/)\.(?:nvmrc|node-version)$/, version('node')],
  [/(?:^|\/)\.ruby-version$/, version('ruby')],
  [
    /(?:^|\/)(?:rust-toolchain(?:\.toml)?)$/,
    (text) => version('rust')(/channel\s*=\s*"([^"]+)"/.exec(text)?.[1] ?? text),
  ],
  [/(?:^|\/)global\.json$/, (text) => version('dotnet')(/"version"\s*:\s*"([^"]+)"/.exec(text)?.[1] ?? '')],
]
const LARGEST = 2_000_000

/** Most files have no such name in any case: one look tells. */
const MAY_DECLARE = new RegExp(
  [/\.ya?ml$/, ...READERS.map(([name]) => name)].map(({ source }) => source).join('|'),
  'i',
)

function readerOf(path: string): Reader | undefined {
  return READERS.find(([name]) => name.test(path))?.[1]
}

export interface Found extends Declared {
  readonly entry: Entry
}

/** Everything that the manifests, images and workflows of a tree declare, in the order of their paths. */
export async function declarations(room: Room): Promise<readonly Found[]> {
  const files = await room.once(ownFiles)
  const notes = await room.facts.notes(files, DECLARED)
  const all = files.flatMap((entry, at): Found[] => {
    const note = notes[at]
    if (!note || note === NOTHING) return []
    const declared: readonly Declared[] = JSON.parse(note)
    return declared.map((one) => ({ ...one, entry }))
  })
  const variables = new Map(all.flatMap(({ name, sort, version }) => (sort === 'variable' ? [[name, version]] : [])))
  return all.flatMap(({ version: written, ...one }) => {
    if (one.sort === 'variable') return []
    const variable = /^\$\{?(?:.*\.)?(\w+)\}?$/.exec(written ?? '')?.[1]
    const version = variable === undefined ? written : variables.get(variable)
    const found: Found = version === undefined ? one : { ...one, version }
    // The plugin of the compiler is the language.
    return /^org\.jetbrains\.kotlin[.:]/.test(one.name) && version !== undefined
      ? [found, { ...found, name: 'kotlin', sort: 'runtime' }]
      : [found]
  })
}

/** Descriptions of interfaces are large, and name no images. */
const YAML = /^(?!.*(?:openapi|swagger|asyncapi)).*\.ya?ml$/i
/** What `imagesIn` looks for: most YAML files hold none of it, and need not be parsed. */
const MAY_NAME_IMAGES =
  /(?:image|uses|[\w-]-version|postgresMajorVersion|databases)["']?[ \t]*:|type["']?[ \t]*:[ \t]*["']?(?:redis|keyvalue|postgres|mysql|mongodb)/
const NOTHING = '[]'

/** What one file declares, kept by blob. */
export const DECLARED: BlobReader = {
  id: 'declared',
  version: 2,
  largest: LARGEST,
  partOf: (path) => (MAY_DECLARE.test(path) && (YAML.test(path) || readerOf(path)) ? path : undefined),
  read(path, bytes) {
    const text = new TextDecoder().decode(bytes)
    const reader = readerOf(path)
    if (reader) return JSON.stringify(reader(text))
    return MAY_NAME_IMAGES.test(text) ? JSON.stringify(imagesIn(readSettings(path, text) ?? [])) : NOTHING
  },
}
