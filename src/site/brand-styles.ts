import { ACCENTS, type Brand } from '../schema/brand.ts'
import type { SiteContent } from '../views/content.ts'

/** Rules for the projects that bring colours or a logo. The schema let only colours and base64 in: nothing to escape. */
export function brandStyles({ projects }: SiteContent): string {
  return projects.map(({ id, configuration: { brand } }) => (brand ? rulesOf(id, brand) : '')).join('')
}

function rulesOf(id: string, { accent, accentDark, logo }: Brand): string {
  const root = `:root[data-brand="${quoted(id)}"]`
  const colours = `${root}{--accent:light-dark(${accent ?? ACCENTS.light},${accentDark ?? ACCENTS.dark})}`
  const picture = `${root} .top .brand::before{content:"";display:inline-block;width:1.3em;height:1.3em;margin-right:.45em;vertical-align:-.25em;background:url(${logo}) center/contain no-repeat}`
  return `${accent || accentDark ? colours : ''}${logo ? picture : ''}`
}

/** A project's id inside of a quoted string of CSS. */
function quoted(text: string): string {
  return text.replace(/[^A-Za-z0-9_-]/gu, (letter) => `\\${letter.codePointAt(0)?.toString(16)} `)
}
