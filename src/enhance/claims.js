// Enhancement only: lists are whole without it. Filters live in the address, so that a filtered list can be shared, and
// travel with it to the other orders of the list and to the pages of its claims, which know the next of them.
;(() => {
  const names = ['verdict', 'kind', 'document', 'text']
  const rowsOf = (page) => [...page.querySelectorAll('table.claims tbody tr')]
  const fits = (row, wanted) =>
    !(
      (wanted.verdict && !row.querySelector('.mark').classList.contains(`m-${wanted.verdict}`)) ||
      (wanted.kind && row.cells[2].textContent !== wanted.kind) ||
      (wanted.document && !row.cells[3].textContent.startsWith(`${wanted.document}:`)) ||
      (wanted.text && !row.cells[1].textContent.toLowerCase().includes(wanted.text.toLowerCase()))
    )
  const asked = new URLSearchParams(location.search)

  /** A list: its filters, and its groups where it has some. */
  const list = (form) => {
    const rows = rowsOf(document)
    const groups = [...document.querySelectorAll('details.group')]
    const shown = form.querySelector('output')
    const template = shown.dataset.template
    const chosen = () => Object.entries(Object.fromEntries(names.map((name) => [name, form.elements[name].value])))
    const apply = () => {
      const filters = chosen().filter(([, value]) => value)
      const wanted = Object.fromEntries(filters)
      let count = 0
      for (const row of rows) {
        row.hidden = !fits(row, wanted)
        if (!row.hidden) count++
      }
      for (const group of groups) {
        group.hidden = !group.querySelector('tbody tr:not([hidden])')
        if (filters.length > 0) group.open = true
      }
      shown.value = template.replace('{}', count.toLocaleString(document.documentElement.lang))
      // Without a server an address cannot be changed.
      if (location.protocol === 'file:') return
      const query = new URLSearchParams(filters)
      history.replaceState(null, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`)
    }
    for (const name of names) if (asked.has(name)) form.elements[name].value = asked.get(name)
    form.addEventListener('input', apply)
    apply()
    const open = () => {
      const group = document.getElementById(decodeURIComponent(location.hash.slice(1)))
      if (group?.matches('details')) group.open = true
    }
    addEventListener('hashchange', open)
    open()
    // A link takes the filters along when somebody is about to follow it.
    const [, release, by = ''] = /([^/]+)\/claims\/(?:(areas|files)\/)?[^/]*$/.exec(location.pathname) ?? []
    const take = ({ target }) => {
      const order = target.closest?.('.orders a')
      const claim = target.closest?.('table.claims td:nth-child(2) a')
      if (order) order.search = location.search
      if (!claim || (!by && !location.search)) return
      const query = new URLSearchParams(location.search)
      query.set('release', decodeURIComponent(release))
      if (by) query.set('by', by)
      claim.search = query
    }
    if (location.protocol !== 'file:') for (const when of ['pointerdown', 'focusin']) addEventListener(when, take)
  }

  /** The page of a claim that somebody came to from a list: before and after it in that list, as it was filtered. */
  const neighbours = async (nav) => {
    const release = asked.get('release')
    const by = asked.get('by') ?? ''
    if (!release || /^\.*$|[/\\]/.test(release) || !['', 'areas', 'files'].includes(by)) return
    const address = new URL(`../../${encodeURIComponent(release)}/claims/${by && `${by}/`}`, location.href)
    const response = await fetch(address)
    if (!response.ok) return
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const wanted = Object.fromEntries(names.map((name) => [name, asked.get(name)]))
    const links = rowsOf(page)
      .filter((row) => fits(row, wanted))
      .map((row) => row.cells[1].querySelector('a'))
    const paths = links.map((link) => new URL(link.getAttribute('href'), address).pathname)
    const at = paths.indexOf(location.pathname)
    if (at < 0) return
    const [before, whole, after] = nav.children
    const lead = (link, to) => {
      link.hidden = !links[to]
      if (!links[to]) return
      link.href = paths[to] + location.search
      link.querySelector('span').textContent = links[to].textContent
    }
    lead(before, at - 1)
    lead(after, at + 1)
    const back = new URLSearchParams(asked)
    for (const name of ['release', 'by']) back.delete(name)
    address.search = back
    whole.href = address
    const language = document.documentElement.lang
    whole.textContent = nav.dataset.template
      .replace('{}', (at + 1).toLocaleString(language))
      .replace('{all}', links.length.toLocaleString(language))
  }

  const form = document.querySelector('fieldset.filters')
  const nav = document.querySelector('nav.neighbours')
  if (form) list(form)
  if (nav && location.protocol !== 'file:') neighbours(nav).catch(() => {})
})()
