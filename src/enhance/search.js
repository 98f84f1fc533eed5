// Looks through the claims, sections and documents of one release. The index is loaded when a reader begins to type;
// what is found is set as text, never as markup. What is looked for lives in the address.
;(() => {
  const form = document.querySelector('search')
  const input = document.querySelector('#q')
  const list = document.querySelector('.results')
  const told = document.querySelector('output')
  const { index: source, none, found, some, failed } = form.dataset
  const kinds = JSON.parse(list.dataset.kinds)
  const MOST = 100
  /** Without a server an address cannot be changed, and a folder has no index page. */
  const folder = location.protocol === 'file:'
  /** Without case and accents, so that "uber" finds "Über". */
  const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

  let loading
  const load = () => {
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement('script')
      script.src = source
      script.addEventListener('load', () => resolve(entriesOf(globalThis.asbuiltIndex)))
      script.addEventListener('error', reject)
      document.head.append(script)
    })
    return loading
  }
  const entriesOf = ({ marks, documents, sections, files, filesHref, claims }) => {
    const entry = (kind, title, at, href, detail = '', mark = undefined) => ({
      ...{ kind, title, at, href, detail, mark },
      head: folded(title),
      all: folded(`${title} ${detail} ${at} ${mark ? mark[1] : ''}`),
    })
    return [
      ...documents.map(([path, title, href]) => entry(kinds.document, title, path, href)),
      ...sections.map(([of, title, anchor]) =>
        entry(kinds.section, title, documents[of][0], `${documents[of][2]}#${anchor}`),
      ),
      ...files.map(([path, count, anchor]) => entry(kinds.file, path, count, `${filesHref}#${anchor}`)),
      ...claims.map(([of, line, mark, subject, text, anchor]) => {
        const [path, , href] = documents[of]
        return entry('', subject, `${path}:${line}`, `${href}#c-${anchor}`, text, marks[mark])
      }),
    ]
  }

  const make = (name, text, attributes = {}) => {
    const element = Object.assign(document.createElement(name), attributes)
    element.append(text)
    return element
  }
  /** The text with the words that were looked for set apart. */
  const marked = (text, words) => {
    const whole = document.createDocumentFragment()
    const plain = folded(text)
    // Folding may change the length of a text: then nothing is set apart.
    const places = plain.length === text.length ? words.map((word) => [plain.indexOf(word), word.length]) : []
    let end = 0
    for (const [at, length] of places.toSorted((a, b) => a[0] - b[0])) {
      if (at < end) continue
      whole.append(text.slice(end, at), make('mark', text.slice(at, at + length)))
      end = at + length
    }
    whole.append(text.slice(end))
    return whole
  }
  const icon = (name) => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
    svg.setAttribute('class', 'i')
    svg.setAttribute('aria-hidden', 'true')
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use')
    use.setAttribute('href', `#i-${name}`)
    svg.append(use)
    return svg
  }
  const row = ({ kind, title, at, href, detail, mark }, words) => {
    const item = document.createElement('li')
    if (mark) {
      const span = make('span', icon(mark[0]), { className: `mark m-${mark[0]}` })
      span.append(` ${mark[1]}`)
      item.append(span)
    } else item.append(make('span', kind, { className: 'mark quiet' }))
    item.append(
      ' ',
      make('a', marked(title, words), { href: folder ? href.replace(/\/(?=#|$)/, '/index.html') : href }),
    )
    if (detail) item.append(make('span', marked(detail, words), { className: 'detail' }))
    item.append(make('span', at, { className: 'at' }))
    return item
  }

  const show = (entries) => {
    const words = [...new Set(folded(input.value).split(/\s+/).filter(Boolean))]
    const hits = words.length === 0 ? [] : entries.filter(({ all }) => words.every((word) => all.includes(word)))
    // Those whose name has every word stand first; else as the index has them: documents, sections, false claims.
    const named = hits.filter(({ head }) => words.every((word) => head.includes(word)))
    const shown = [...new Set([...named, ...hits])].slice(0, MOST)
    list.replaceChildren(...shown.map((entry) => row(entry, words)))
    const count =
      hits.length > MOST ? some.replace('{}', MOST).replace('{all}', hits.length) : found.replace('{}', hits.length)
    told.value = words.length === 0 ? '' : hits.length === 0 ? none : count
    if (!folder) {
      const query = new URLSearchParams(input.value.trim() ? { q: input.value.trim() } : {})
      history.replaceState(null, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}`)
    }
  }
  const look = () =>
    load().then(show, () => {
      told.value = failed
    })

  input.addEventListener('input', look)
  // From the field into the results and back.
  document.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const stops = [input, ...list.querySelectorAll('a')]
    const here = stops.indexOf(document.activeElement)
    if (!step || here < 0 || !stops[here + step]) return
    event.preventDefault()
    stops[here + step].focus()
  })
  input.value = new URLSearchParams(location.search).get('q') ?? ''
  if (input.value) look()
  input.focus()
})()
