import type { Setting } from './setting.ts'

/** The instructions of a Dockerfile or Containerfile, continued lines joined: `FROM`, `EXPOSE`, `ENV`, `CMD` … */
export function readDockerfile(text: string): readonly Setting[] {
  const settings: Setting[] = []
  let open: { readonly line: number; text: string } | undefined
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    if (/^\s*#/.test(raw) || (open === undefined && raw.trim() === '')) continue
    const goesOn = /[\\`]\s*$/.test(raw)
    const line = raw.replace(/[\\`]\s*$/, '').trim()
    if (open) open.text += ` ${line}`
    else open = { line: index + 1, text: line }
    if (goesOn) continue
    const found = /^([A-Za-z]+)\s+(.*)$/.exec(open.text)
    if (found?.[1] !== undefined)
      settings.push({ keys: [found[1].toUpperCase()], value: found[2] ?? '', line: open.line })
    open = undefined
  }
  return settings
}
