import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of this package, wherever this file lies in it: in scripts/ as written, in dist/ as compiled. */
export function packageRoot(from = import.meta.dirname): string {
  if (existsSync(join(from, 'package.json')) && existsSync(join(from, 'bin/asbuilt.js'))) return from
  const above = dirname(from)
  if (above === from) throw new Error('asbuilt is not wholly installed: its package.json is missing')
  return packageRoot(above)
}

export function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown'
}
