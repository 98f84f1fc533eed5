import { MOST_SETTINGS, type Setting } from './setting.ts'

/** A longer line is data. */
const LONGEST = 5000

/**
 * All entries of an INI-like file: ini, cfg, conf, properties, env, systemd units, editorconfig. Sections in brackets,
 * `key = value` or `key: value`, `export KEY=value`; lines that begin with `#`, `;` or `!` are comments, indented lines go on with the value above.
 * A key that stands in a comment is no entry.
 */
export function readIni(text: string): readonly Setting[] {
  const settings: Setting[] = []
  let section: readonly string[] = []
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.slice(0, LONGEST)
    if (settings.length >= MOST_SETTINGS) break
    if (/^\s*(?:[#;!]|$)/.test(line)) continue
    const header = /^\s*\[([^\]]*)\]/.exec(line)
    const entry = /^(?:export\s+)?([^\s=:[][^=:]{0,200}?)\s*[=:]\s*(.*)$/.exec(line.trimEnd())
    const last = settings.at(-1)
    if (header?.[1] !== undefined) {
      section = header[1] === '' ? [] : [header[1]]
      settings.push({ keys: section, line: index + 1 })
    } else if (/^\s/.test(line) && last?.value !== undefined)
      settings[settings.length - 1] = { ...last, value: `${last.value}\n${line.trim()}`.trim() }
    else if (entry?.[1] !== undefined)
      settings.push({ keys: [...section, entry[1]], value: plain(entry[2] ?? ''), line: index + 1 })
  }
  return settings
}

function plain(value: string): string {
  const quoted = /^(["'])(.*?)\1\s*(?:[#;].*)?$/.exec(value)
  return quoted?.[2] ?? value.replace(/\s+[#;].*$/, '').trim()
}
