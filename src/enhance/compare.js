// Compares any two releases of a project by the lives of its claims, which a script beside this page holds. The rules
// are those of the pages about neighbours; what is shown is set as text, never as markup.
;(() => {
  const form = document.querySelector('fieldset.pair')
  const told = document.querySelector('output')
  const place = document.querySelector('.pairs')
  const { marks, lives } = globalThis.asbuiltLives ?? {}
  if (!lives) return
  const { from, to } = form.elements
  const titles = JSON.parse(form.dataset.groups)
  const ids = [...from.options].map(({ value }) => value)
  const COUNTS = 1
  const ACCUSING = 2
  const VERIFIED = 4
  /** Without a server an address cannot be changed, and a folder has no index page. */
  const folder = location.protocol === 'file:'

  const make = (name, className, ...children) => {
    const element = document.createElement(name)
    if (className) element.className = className
    element.append(...children)
    return element
  }
  const rich = (piece) => (typeof piece === 'string' ? piece : make('code', '', piece.code))
  const badge = (index) => {
    const [mark, word] = marks[index]
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
    svg.setAttribute('class', 'i')
    svg.setAttribute('aria-hidden', 'true')
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use')
    use.setAttribute('href', `#i-${mark}`)
    svg.append(use)
    return make('span', `mark m-${mark}`, svg, ` ${word}`)
  }

  /** How a claim stood in a release; undefined where it was not made. */
  const at = (entries, release) => {
    const entry = entries.findLast(([since]) => since <= release)
    return entry && entry[1] >= 0 ? entry : undefined
  }
  /** What happened in between and was undone again is no change. */
  const same = (before, after) =>
    [before, after]
      .map((entry) => entry && JSON.stringify([entry[1], entry[2], entry[4]]))
      .every((one, _, all) => one === all[0])
  const groupOf = (before, after) => {
    if (!before) return 'added'
    if (!after) return (before[2] & (COUNTS | ACCUSING)) === (COUNTS | ACCUSING) ? 'withdrawn-while-false' : 'other'
    if (before[2] & ACCUSING && after[2] & VERIFIED) return 'fixed'
    if (!(before[2] & ACCUSING) && after[2] & ACCUSING) return 'broken'
    return 'other'
  }
  const compare = (older, newer) => {
    const groups = new Map(Object.keys(titles).map((kind) => [kind, []]))
    for (const [subject, href, entries] of lives) {
      const before = at(entries, older)
      const after = at(entries, newer)
      if (same(before, after) || ![before, after].some((entry) => entry && entry[2] & COUNTS)) continue
      const weight = Math.max(before?.[3] ?? 0, after?.[3] ?? 0)
      groups.get(groupOf(before, after)).push({ subject, href, before, after, weight })
    }
    return groups
  }

  const row = ({ subject, href, before, after }) => {
    const link = make('a', '', rich(subject))
    link.href = folder ? href.replace(/\/$/, '/index.html') : href
    const item = make('li', '')
    if (before && before[1] !== after?.[1]) item.append(badge(before[1]), after ? ' → ' : ' ')
    if (after) item.append(badge(after[1]))
    item.append(' ', link, ' — ', ...(after ?? before)[4].map(rich), '.')
    return item
  }
  const show = () => {
    const [older, newer] = [from.selectedIndex, to.selectedIndex].toSorted((a, b) => a - b)
    const groups = [...compare(older, newer)].filter(([, rows]) => rows.length > 0)
    const { none, title } = form.dataset
    const named = title.replace('{a}', () => from[older].text).replace('{b}', () => to[newer].text)
    told.value = older === newer ? form.dataset.same : groups.length === 0 ? `${named}: ${none}` : named
    place.replaceChildren(
      ...groups.map(([kind, rows]) => {
        const heading = make('h2', '', `${titles[kind]} `, make('span', 'quiet', String(rows.length)))
        const list = make('ul', 'findings', ...rows.toSorted((a, b) => b.weight - a.weight).map(row))
        const section = make('section', 'block', heading, list)
        section.id = kind
        return section
      }),
    )
    if (!folder) history.replaceState(null, '', `?${new URLSearchParams({ from: from.value, to: to.value })}`)
  }

  const asked = new URLSearchParams(location.search)
  for (const select of [from, to]) if (ids.includes(asked.get(select.name))) select.value = asked.get(select.name)
  form.addEventListener('change', show)
  show()
})()
