// Enhancement only: nothing here is needed to read. Runs before the page is painted, so that a chosen theme never flashes.
;(() => {
  const root = document.documentElement
  const key = 'asbuilt-theme'
  const read = () => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  const choose = (link, releases) => {
    const { root, release, older } = link.dataset
    const select = document.createElement('select')
    select.className = 'others'
    select.setAttribute('aria-label', link.textContent)
    const latest = releases.at(-1)?.id
    for (const { id, label, path } of releases.toReversed()) {
      const shown = id === release
      select.add(new Option(shown && id !== latest ? `${label} (${older})` : label, path, shown, shown))
    }
    select.addEventListener('change', () => {
      location.href = root + select.value
    })
    link.replaceWith(select)
  }
  const apply = (theme) => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
    else delete root.dataset.theme
  }
  // In the layout of another site that site decides what is light and what is dark.
  const framed = document.currentScript?.dataset.framed !== undefined
  if (!framed) apply(read())
  root.classList.add('scripted')

  document.addEventListener('DOMContentLoaded', () => {
    const select = document.querySelector('select.theme')
    if (select) {
      select.value = root.dataset.theme ?? 'auto'
      select.addEventListener('change', () => {
        apply(select.value)
        try {
          localStorage.setItem(key, select.value)
        } catch {
          // The choice holds for this page only.
        }
      })
    }
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return
      const search = document.querySelector('nav a[rel=search]')
      if (search) event.preventDefault()
      search?.click()
    })
    // Every heading and chart that has an address gets a link to it; a click on such a link, and on a number, copies it.
    const main = document.querySelector('[data-link]')
    const linked = new Set(['main', ''])
    const linkTo = (id, into, name) => {
      if (linked.has(id)) return
      linked.add(id)
      const here = document.createElement('a')
      here.className = 'here'
      here.href = `#${encodeURIComponent(id)}`
      here.setAttribute('aria-label', `${main.dataset.link} ${name}`)
      here.append('#')
      into.prepend(here)
    }
    for (const heading of main?.querySelectorAll(':is(h2, h3, h4, h5, h6)') ?? []) {
      // The title of a section stands for the section, whose address is the stable one.
      const { id } =
        heading.id && !heading.id.endsWith('-title') ? heading : (heading.parentElement.closest('[id]') ?? main)
      linkTo(id, heading, heading.textContent.trim())
    }
    for (const figure of main?.querySelectorAll('figure[id]') ?? [])
      linkTo(figure.id, figure, figure.querySelector('.chart')?.getAttribute('aria-label'))
    for (const link of document.querySelectorAll('a.here, a.self'))
      link.addEventListener('click', () => navigator.clipboard?.writeText(link.href).catch(() => {}))
    // Other releases: a choice in the place of the link to their list. The page itself knows only its own.
    const others = document.querySelector('a.others')
    if (others && location.protocol !== 'file:')
      fetch(others.dataset.from)
        .then((response) => (response.ok ? response.json() : undefined))
        .then((data) => data && choose(others, data.releases))
        .catch(() => {})
    // Without a server a folder has no index page: name it.
    if (location.protocol === 'file:')
      for (const link of document.querySelectorAll('a[href]'))
        if (link.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html'
  })
})()
