import type { ClaimRow } from '../views/claim-rows.ts'
import { escaped, tag } from './html.ts'
import { phraseHtml } from './note.ts'

/**
 * A row of a list of claims. As text, for a list has thousands of them.
 * @param word of its mark
 */
export function setClaimRow({ mark, mood, subject, reason, kind, href, where }: ClaimRow, word: string): string {
  const icon = `<svg class="i" aria-hidden="true"><use href="#i-${mark}"></use></svg>`
  const tone = mood ? ` <i class="small">${escaped(mood)}</i>` : ''
  const cells = [
    `<td><span class="mark m-${mark}">${icon} ${escaped(word)}</span>${tone}</td>`,
    `<td>${tag('a', { href }, phraseHtml([subject]))} — ${phraseHtml(reason)}</td>`,
    `<td class="quiet small">${escaped(kind)}</td>`,
    `<td class="small">${tag('a', { href: where.href }, escaped(where.label))}</td>`,
  ]
  return `<tr>${cells.join(' ')}</tr>`
}
