// Enhancement only, for annotated documents, behind site.js in one file: from claim to claim by keyboard, and in the outline the section being read.
document.addEventListener('DOMContentLoaded', () => {
  // From claim to claim, while the keyboard is at one.
  document.querySelector('article.doc')?.addEventListener('keydown', (event) => {
    const step = { j: 1, k: -1 }[event.key]
    const marks = [...document.querySelectorAll('.doc a.c')]
    const here = marks.indexOf(document.activeElement)
    if (step && here >= 0 && !event.ctrlKey && !event.metaKey && !event.altKey) marks[here + step]?.focus()
  })
  const outline = document.querySelector('nav.outline')
  if (!outline) return
  const links = [...outline.querySelectorAll('a')]
  const headings = links.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))))
  let current
  const follow = () => {
    // The last heading above the upper quarter of the window.
    let [from, to] = [0, headings.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (headings[middle].getBoundingClientRect().top < innerHeight / 4) from = middle + 1
      else to = middle
    }
    const link = links[from - 1]
    if (link === current) return
    current?.removeAttribute('aria-current')
    current = link
    if (!link) return
    link.setAttribute('aria-current', 'true')
    const [inside, all] = [link.getBoundingClientRect(), outline.getBoundingClientRect()]
    if (inside.top < all.top || inside.bottom > all.bottom)
      outline.scrollTop += inside.top - all.top - outline.clientHeight / 3
  }
  let waiting = false
  addEventListener(
    'scroll',
    () => {
      if (waiting) return
      waiting = true
      requestAnimationFrame(() => {
        waiting = false
        follow()
      })
    },
    { passive: true },
  )
  follow()
})
