import { folderOf } from '../imports/module-index.ts'
import { isExamplePath, isTestPath, isVendored } from '../source-files.ts'
import { distinct, type Rule, tally } from './rule.ts'

const MANIFESTS: readonly (readonly [string, RegExp])[] = [
  ['packages.cargo', /(^|\/)Cargo\.toml$/],
  ['packages.npm', /(^|\/)package\.json$/],
  ['packages.go', /(^|\/)go\.mod$/],
  ['packages.maven', /(^|\/)pom\.xml$/],
  ['packages.gradle', /(^|\/)build\.gradle(\.kts)?$/],
  ['packages.dotnet', /\.(cs|fs|vb)proj$/],
  ['packages.python', /(^|\/)(pyproject\.toml|setup\.py)$/],
  ['packages.dart', /(^|\/)pubspec\.yaml$/],
]

/** Packages, crates, modules and projects by their manifests, with and without the root's. */
export const packages: Rule = {
  counts: 'Folders with a manifest of one ecosystem; also without the one at the root, and without tests and examples.',
  nouns: [
    'package',
    'crate',
    'module',
    'project',
    'library',
    'librarie',
    'workspace',
    'workspace member',
    'workspace crate',
    'maven module',
    'gradle module',
    'subproject',
    'paket',
    'modul',
    'módulo',
    'crates',
    '模块',
    '包',
    'モジュール',
  ],
  async count({ room, place, spoken, named }) {
    const entries = room.tree
      .entries()
      .filter(
        ({ path, type }) =>
          type === 'file' && !isVendored(path) && (place === undefined || path.startsWith(`${place}/`)),
      )
    const crate = /crate/i.test(spoken)
    const tallies = MANIFESTS.filter(([id]) => !crate || id === 'packages.cargo').flatMap(([id, pattern]) => {
      const found = entries.filter(({ path }) => pattern.test(path))
      const inner = found.filter(({ path }) => folderOf(path) !== (place ?? ''))
      const real = inner.filter(({ path }) => !isTestPath(path) && !isExamplePath(path))
      return [found, inner, real].map((chosen) =>
        tally(
          id,
          'packages',
          chosen.map(({ path, oid }) => ({ path, blob: oid })),
          crate || named,
        ),
      )
    })
    return distinct(tallies.filter(({ value }) => value > 0))
  },
}
