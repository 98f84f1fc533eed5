import type { Note } from '../views/notes.ts'
import type { Code, Phrase } from '../views/phrase.ts'
import { escaped, tag } from './html.ts'

/** The mark of a claim in its line: a link to its note. */
export function setMark({ anchor, told, mark, word, title }: Note): string {
  const icon = `<svg class="i" aria-hidden="true"><use href="#i-${mark}"/></svg>`
  const link = `<a class="c m-${mark}" id="c-${anchor}" href="#n-${anchor}" title="${escaped(title)}">${icon}<span>${escaped(word)}</span></a>`
  // The mark of several claims answers to the address of each.
  return told.slice(1).reduce((html, other) => `<span id="c-${other.anchor}">${html}</span>`, link)
}

/**
 * The note of a claim: its mark, what it is about, why it stands so, and the evidence.
 * @param excerpts markup of source lines by key
 */
export function setNote(note: Note, excerpts: ReadonlyMap<string, string>): string {
  const { anchor, mark, word, mood, subject, reason, href, told, evidence, more } = note
  const icon = `<svg class="i" aria-hidden="true"><use href="#i-${mark}"/></svg>`
  const head = `<a class="mark m-${mark}" href="#c-${anchor}">${icon} ${escaped(word)}</a>`
  const tone = mood ? ` <i>${escaped(mood)}</i>` : ''
  const about = tag('a', { href }, phraseHtml([subject]))
  const places = evidence.map(({ label, href: at, excerpt }) => {
    const source = excerpt === undefined ? undefined : excerpts.get(excerpt)
    const link = at === undefined ? escaped(label) : tag('a', { href: at }, escaped(label))
    return source === undefined
      ? tag('span', { class: 'e' }, link)
      : `<details><summary>${escaped(label)}</summary>${source}${at === undefined ? '' : tag('p', {}, link)}</details>`
  })
  const each =
    told.length > 1
      ? told.map((one) => tag('span', { class: 'e' }, tag('a', { href: one.href }, escaped(one.kind))))
      : []
  const rest = more ? tag('span', { class: 'e' }, escaped(more)) : ''
  return tag(
    'div',
    { class: `note m-${mark}`, id: `n-${anchor}` },
    `<p>${head}${tone} ${about} — ${phraseHtml(reason)}.</p>${each.join('')}${places.join('')}${rest}`,
  )
}

export function phraseHtml(phrase: Phrase | readonly (string | Code)[]): string {
  return phrase
    .map((piece) => (typeof piece === 'string' ? escaped(piece) : tag('code', {}, escaped(piece.code))))
    .join('')
}
