import { MOST_SETTINGS, type Setting } from './setting.ts'

const DEEPEST = 60

/** All blocks and attributes of an HCL file (Terraform, Vault, Nomad); expressions stay as they are written. */
export function readHcl(text: string): readonly Setting[] {
  const settings: Setting[] = []
  const stack: (readonly string[])[] = []
  let ending: string | undefined
  let comment = false
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    if (settings.length >= MOST_SETTINGS || stack.length > DEEPEST) break
    if (ending !== undefined) {
      if (raw.trim() === ending) ending = undefined
      continue
    }
    if (comment) {
      comment = !raw.includes('*/')
      continue
    }
    if (/^\s*\/\*/.test(raw)) {
      comment = !raw.includes('*/')
      continue
    }
    const line = raw.trim().slice(0, 2000)
    if (line === '' || line.startsWith('#') || line.startsWith('//')) continue
    const keys = stack.flat()
    const block = /^([\w-]+)((?:\s+(?:"[^"]*"|[\w-]+))*)\s*\{\s*(\}?)/.exec(line)
    const attribute = /^"?([\w.-]+)"?\s*[=:]\s*(.*)$/.exec(line)
    if (block?.[1] !== undefined) {
      const labels = [...(block[2] ?? '').matchAll(/"([^"]*)"|([\w-]+)/g)].map(([, a, b]) => a ?? b ?? '')
      settings.push({ keys: [...keys, block[1], ...labels], line: index + 1 })
      if (block[3] === '') stack.push([block[1], ...labels])
    } else if (attribute?.[1] !== undefined) {
      const value = (attribute[2] ?? '').replace(/\s+(?:#|\/\/).*$/, '')
      settings.push({ keys: [...keys, attribute[1]], value: value.replace(/^"(.*)",?$/, '$1'), line: index + 1 })
      ending = /^<<[-~]?\s*"?(\w+)"?/.exec(value)?.[1]
      if (/[{[(]$/.test(value)) stack.push([attribute[1]])
    } else if (/^[}\])]/.test(line)) stack.pop()
  }
  return settings
}
