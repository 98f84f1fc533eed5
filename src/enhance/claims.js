// Enhancement only: the table is whole without it. Filters live in the address, so that a filtered list can be shared.
;(() => {
  const form = document.querySelector('fieldset.filters')
  const table = document.querySelector('table.claims')
  if (!form || !table) return
  const rows = [...table.querySelectorAll('tbody tr')]
  const names = ['verdict', 'kind', 'document', 'text']
  const shown = form.querySelector('output')
  const template = shown.dataset.template

  const apply = () => {
    const wanted = Object.fromEntries(names.map((name) => [name, form.elements[name].value]))
    const text = wanted.text.toLowerCase()
    let count = 0
    for (const row of rows) {
      const hidden =
        (wanted.verdict && row.parentElement.id !== wanted.verdict) ||
        (wanted.kind && row.cells[2].textContent !== wanted.kind) ||
        (wanted.document && !row.cells[3].textContent.startsWith(`${wanted.document}:`)) ||
        (text && !row.cells[1].textContent.toLowerCase().includes(text))
      row.hidden = Boolean(hidden)
      if (!hidden) count++
    }
    shown.value = template.replace('{}', count.toLocaleString(document.documentElement.lang))
    const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value))
    // Without a server an address cannot be changed.
    if (location.protocol === 'file:') return
    history.replaceState(null, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`)
  }

  const asked = new URLSearchParams(location.search)
  for (const name of names) if (asked.has(name)) form.elements[name].value = asked.get(name)
  form.addEventListener('input', apply)
  apply()
})()
