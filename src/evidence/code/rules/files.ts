import type { Entry } from '../../../tree/tree.ts'
import { cover } from '../feature/cover.ts'
import { folderOf } from '../imports/module-index.ts'
import { isCodePath, isTestName } from '../source-files.ts'
import { bagOfName, splitWords, stem, stems } from '../words.ts'
import { type Counting, distinct, type Rule, type Tally, tally } from './rule.ts'

const DOCUMENT = /\.(md|mdx|markdown|rst|adoc|txt|pdf|docx?|html?)$/i
/** Files that hold no content of their own: a reader may leave them out. */
const SIDE =
  /(^|\/)(__init__\.py|index\.[jt]sx?|mod\.rs|README[^/]*|\.gitkeep|conftest\.py|package-info\.java|example[\w-]*\.\w+)$/i
/** How much of the words a name has to carry. */
const ENOUGH = 0.8
/** Words for a language or a format, and the endings of its files. */
const KINDS: readonly (readonly [RegExp, RegExp])[] = [
  [/\bpython\b/i, /\.py$/],
  [/\btypescript\b/i, /\.tsx?$/],
  [/\bjavascript\b/i, /\.[cm]?jsx?$/],
  [/\brust\b/i, /\.rs$/],
  [/\bgo(lang)?\b/i, /\.go$/],
  [/\bjava\b/i, /\.java$/],
  [/\bkotlin\b/i, /\.kts?$/],
  [/\bc#|csharp\b/i, /\.cs$/],
  [/\bruby\b/i, /\.rb$/],
  [/\bphp\b/i, /\.php$/],
  [/\bsql\b/i, /\.sql$/],
  [/\byaml\b/i, /\.ya?ml$/],
  [/\bjson\b/i, /\.json$/],
  [/\bmarkdown\b/i, /\.mdx?$/],
  [/\bshell|bash\b/i, /\.(sh|bash)$/],
  [/\bswift\b/i, /\.swift$/],
  [/\bdart\b/i, /\.dart$/],
  [/\btsx\b/i, /\.tsx$/],
  [/\bhtml\b/i, /\.html?$/],
  [/\bcss\b/i, /\.(css|scss)$/],
  [/\bterraform\b/i, /\.tf$/],
  [/\bproto\b/i, /\.proto$/],
]

const places = (entries: readonly Entry[]) => entries.map(({ path, oid }) => ({ path, blob: oid }))

/** Files of a folder, or of the tree, by ending; and files whose names go by the words. */
export const files: Rule = {
  counts:
    'Files of the folder, direct and at any depth; by the ending that the noun names; without __init__, index and README; files whose name carries the words.',
  nouns: [
    'file',
    'source file',
    'config file',
    'python file',
    'code file',
    'implementation file',
    'datei',
    'dateien',
    'archivo',
    'arquivo',
    'fichier',
    'berkas',
    'file kode',
    '文件',
    '檔案',
    'ファイル',
    'policie',
    'config',
    'manifest',
    'template',
    'middleware',
    'provider',
    'adapter',
    'plugin',
    'agent',
    'task file',
    'language file',
    'locale',
    'fixture',
    'dashboard',
    'demo',
    'example',
  ],
  async count(counting) {
    const { place, whole, spoken, named: isNamed } = counting
    // "docker-compose.yml | 4": there is one such file, and the row means all of its kind.
    if (place !== undefined && !counting.room.tree.isFolder(place)) return []
    const kind = KINDS.find(([word]) => word.test(spoken))?.[1]
    const all = filesOf(counting).filter(({ path }) => kind?.test(path) ?? true)
    const within = (entries: readonly Entry[], id: string, sure: boolean): Tally =>
      tally(id, 'files', places(entries), sure)
    const tallies: Tally[] = []
    const sure = isNamed
    if (!whole || kind) {
      const direct = all.filter(({ path }) => place === undefined || !path.slice(place.length + 1).includes('/'))
      for (const chosen of [all, direct]) {
        tallies.push(
          within(chosen, 'files.all', sure),
          within(
            chosen.filter(({ path }) => !SIDE.test(path)),
            'files.content',
            sure,
          ),
        )
        if (!kind)
          tallies.push(
            within(
              chosen.filter(({ path }) => isCodePath(path)),
              'files.code',
              sure,
            ),
            within(
              chosen.filter(({ path }) => isCodePath(path) && !SIDE.test(path) && !isTestName(path)),
              'files.code',
              sure,
            ),
          )
      }
    }
    const named = all.filter(
      ({ path }) =>
        counting.about.terms.length > 0 &&
        cover(counting.about, bagOfName(path.split('/').slice(-2).join('/'))).share >= ENOUGH,
    )
    tallies.push(
      within(named, 'files.named', false),
      within(
        named.filter(({ path }) => isCodePath(path) && !isTestName(path)),
        'files.named',
        false,
      ),
    )
    if (whole) tallies.push(...byFolder(counting, all))
    return distinct(tallies.filter(({ value }) => value > 0))
  },
}

/** Files of one folder that go by the words, and of folders that do: "Security | 6" is what lies in security/. */
function byFolder({ about }: Counting, all: readonly Entry[]): readonly Tally[] {
  if (about.terms.every(({ weak }) => weak)) return []
  const folders = new Map<string, Entry[]>()
  for (const entry of all) {
    if (!isCodePath(entry.path) || isTestName(entry.path) || SIDE.test(entry.path)) continue
    const folder = folderOf(entry.path)
    const known = folders.get(folder)
    if (known) known.push(entry)
    else folders.set(folder, [entry])
  }
  return [...folders].flatMap(([folder, entries]) => {
    const isNamed = cover(about, bagOfName(folder.split('/').at(-1) ?? '')).share >= ENOUGH
    const chosen = isNamed
      ? entries
      : entries.filter(({ path }) => cover(about, bagOfName(path.split('/').at(-1) ?? '')).share >= ENOUGH)
    return chosen.length > 0 ? [tally(isNamed ? 'files.folder' : 'files.named', 'files', places(chosen), false)] : []
  })
}

function filesOf({ room, files, place, whole }: Counting): readonly Entry[] {
  if (!whole && place === undefined) return files
  return room.tree
    .entries()
    .filter(
      ({ path, type }) => type === 'file' && (place === undefined || path === place || path.startsWith(`${place}/`)),
    )
}

export const documents: Rule = {
  counts: 'Documents by their endings: in the named folder, in docs, in the tree.',
  nouns: [
    'document',
    'doc',
    'documentation file',
    'guide',
    'markdown file',
    'documentation guide',
    'documentation document',
    'doc file',
    'documentation page',
    'adr',
    'runbook',
    'dokument',
    'dokumente',
    'documento',
    'dokumen',
    '文档',
    'ドキュメント',
  ],
  async count(counting) {
    const folders = counting.place === undefined ? ['', 'docs', 'doc', 'documentation'] : [counting.place]
    const all = counting.room.tree.entries().filter(({ path, type }) => type === 'file' && DOCUMENT.test(path))
    const tallies = folders.flatMap((folder) => {
      const here = all.filter(({ path }) => folder === '' || path.startsWith(`${folder}/`))
      const direct = here.filter(({ path }) => !path.slice(folder === '' ? 0 : folder.length + 1).includes('/'))
      return [here, here.filter(({ path }) => /\.mdx?$/i.test(path)), direct].map((chosen) =>
        tally('documents.files', 'documents', places(chosen), counting.named),
      )
    })
    return distinct(tallies.filter(({ value }) => value > 0))
  },
}

export const scripts: Rule = {
  counts: 'Shell, Python and other scripts of the named folder or of folders called scripts.',
  nouns: [
    'script',
    'shell script',
    'utility script',
    'bash script',
    'automation script',
    'skript',
    '脚本',
    'スクリプト',
  ],
  async count({ room, place, spoken, named: isNamed }) {
    const folder = place === undefined ? /(^|\/)(scripts|bin|tools)\// : undefined
    const all = room.tree
      .entries()
      .filter(
        ({ path, type }) =>
          type === 'file' &&
          /\.(sh|bash|py|[cm]?[jt]s|ps1|rb|pl|bat|cmd)$/.test(path) &&
          (folder ? folder.test(path) : path.startsWith(`${place}/`)),
      )
    const shell = all.filter(({ path }) => /\.(sh|bash)$/.test(path))
    const about = splitWords(spoken)
      .map(stem)
      .filter((word) => word !== 'script')
    const named = all.filter(({ path }) => about.length > 0 && about.every((word) => stems(path).includes(word)))
    return distinct(
      [
        tally('scripts.files', 'scripts', places(all), isNamed),
        tally('scripts.shell', 'scripts', places(shell), false),
        tally('scripts.named', 'scripts', places(named), false),
      ].filter(({ value }) => value > 0),
    )
  },
}
