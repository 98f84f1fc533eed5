import { escaped } from '../charts/svg.ts'

export { escaped }

/** An element. Attribute values are escaped here; the content is markup already. */
export function tag(name: string, attributes: Readonly<Record<string, string | undefined>>, content: string): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(value)}"`))
    .join('')
  return `<${name}${written}>${content}</${name}>`
}
