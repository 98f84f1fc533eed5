import type { Room } from '../room.ts'

/** How each lock file writes a package with its version. */
const FORMS: readonly (readonly [RegExp, (name: string) => RegExp])[] = [
  [
    /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/,
    (name) => new RegExp(`"(?:node_modules/(?:[^"]*/)?)?${name}":\\s*\\{\\s*"version":\\s*"([^"]+)"`, 'g'),
  ],
  [/(?:^|\/)pnpm-lock\.yaml$/, (name) => new RegExp(`['/\\s]${name}@(\\d[^:()'\\s]*)`, 'g')],
  [/(?:^|\/)yarn\.lock$/, (name) => new RegExp(`^"?${name}@[^\\n]*:\\n\\s+version:? "?([^"\\n]+)`, 'gm')],
  [/(?:^|\/)(?:poetry|uv|Cargo)\.lock$/, (name) => new RegExp(`name = "${name}"\\r?\\nversion = "([^"]+)"`, 'gi')],
  [
    /(?:^|\/)composer\.lock$/,
    (name) => new RegExp(`"name":\\s*"(?:[\\w.-]+/)?${name}",\\s*"version":\\s*"v?([^"]+)"`, 'g'),
  ],
  [/(?:^|\/)Gemfile\.lock$/, (name) => new RegExp(`^\\s+${name} \\((\\d[^)\\s]*)\\)`, 'gm')],
  [/(?:^|\/)go\.sum$/, (name) => new RegExp(`${name}(?:/v\\d+)? v([\\d.]+)`, 'g')],
]
const LARGEST = 30_000_000
const MOST = 20

/** Versions that lock files give a package, its indirect copies included, with the file. */
export async function lockedVersions(
  name: string,
  room: Room,
): Promise<readonly { readonly version: string; readonly path: string; readonly blob: string }[]> {
  const escaped = name.toLowerCase().replace(/[^\w@/-]/g, '\\$&')
  const found: { version: string; path: string; blob: string }[] = []
  for (const { path, oid, type, size } of room.tree.entries()) {
    const form = FORMS.find(([file]) => file.test(path))?.[1]
    if (!form || type !== 'file' || (size ?? 0) > LARGEST || found.length >= MOST) continue
    const entry = room.tree.entry(path)
    const bytes = entry && (await room.tree.read(entry))
    if (!(bytes instanceof Uint8Array)) continue
    for (const [, version] of new TextDecoder().decode(bytes).matchAll(form(escaped)))
      if (version !== undefined && found.length < MOST) found.push({ version, path, blob: oid })
  }
  return found
}
