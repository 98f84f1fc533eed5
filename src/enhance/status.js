// <asbuilt-status project="…" release="…" area="…">: how a project stands, in a page of any site. It reads the figures
// of the site that this script comes from, sets them as text, and leaves what the page put inside where it cannot.
// Frames of the same site become as tall as what they show.
// Colours and faces: --asbuilt-ink, -quiet, -paper, -rule, -right, -open, -wrong, -font; parts: card, name, release,
// text, bar.
;(() => {
  const root = new URL('..', document.currentScript.src)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`
    :host { display: block }
    [part=card] { border: 1px solid var(--asbuilt-rule, light-dark(#d9d5ca, #3a3c37)); border-radius: 6px; padding: .8em 1em;
      color: var(--asbuilt-ink, light-dark(#1b1a17, #e9e6de)); background: var(--asbuilt-paper, light-dark(#fdfcf9, #141513));
      font: var(--asbuilt-font, inherit); line-height: 1.4 }
    p { margin: 0 0 .35em }
    a { color: inherit; font-weight: 600; text-underline-offset: .15em }
    a:focus-visible { outline: 2px solid currentColor; outline-offset: 2px }
    [part=release] { color: var(--asbuilt-quiet, light-dark(#5f5b52, #a8a499)); font-size: .9em }
    [part=bar] { display: flex; height: .7em; margin: .5em 0 .1em; gap: 1px; overflow: hidden; forced-color-adjust: none }
    .right { background: var(--asbuilt-right, light-dark(#1d6b50, #74c7a4)) }
    .open { background: repeating-linear-gradient(45deg, var(--asbuilt-open, light-dark(#66625a, #a9a59b)) 0 2px, transparent 2px 5px) }
    .wrong { background: var(--asbuilt-wrong, light-dark(#ad4a09, #f0a468)) }
  `)
  const loads = new Map()
  const load = (path) => {
    const url = new URL(path, root).href
    const read = async () => {
      const response = await fetch(url)
      if (!response.ok) throw new Error(`${url} answered ${response.status}`)
      return response.json()
    }
    if (!loads.has(url)) loads.set(url, read())
    return loads.get(url)
  }
  const one = (list, name, what) => {
    const found = name === null ? undefined : list.find(({ id, label }) => id === name || label === name)
    if (name !== null && !found) throw new Error(`no ${what} "${name}"`)
    return found
  }
  const make = (name, part, ...content) => {
    const element = document.createElement(name)
    if (part) element.setAttribute('part', part)
    element.append(...content)
    return element
  }

  class Status extends HTMLElement {
    static observedAttributes = ['project', 'release', 'area']
    #asked = 0

    constructor() {
      super()
      const shadow = this.attachShadow({ mode: 'open' })
      shadow.adoptedStyleSheets = [sheet]
      shadow.append(document.createElement('slot'))
    }

    connectedCallback() {
      this.#show()
    }

    attributeChangedCallback() {
      if (this.isConnected) this.#show()
    }

    async #show() {
      const asked = ++this.#asked
      try {
        const card = await this.#card()
        if (asked === this.#asked) this.shadowRoot.replaceChildren(card)
      } catch (error) {
        if (asked !== this.#asked) return
        this.shadowRoot.replaceChildren(document.createElement('slot'))
        console.warn(`asbuilt-status: ${error.message}`)
      }
    }

    async #card() {
      const { language, projects } = await load('api/v1/index.json')
      const { name, dataPath } = one(projects, this.getAttribute('project'), 'project') ?? projects[0]
      const { releases } = await load(dataPath)
      const release = one(releases, this.getAttribute('release'), 'release') ?? releases.at(-1)
      const wanted = this.getAttribute('area')
      const area = wanted === null ? undefined : release.areas.find((each) => each.name === wanted)
      if (wanted !== null && !area) throw new Error(`no area "${wanted}"`)
      const { sentences, tally } = area ?? release
      const link = make('a', 'name', area ? `${name}: ${area.name}` : name)
      link.href = new URL(release.path, root).href
      const about = make('span', 'release', `${release.label} · ${release.date.slice(0, 10)}`)
      const card = make('div', 'card', make('p', '', link, ' ', about), make('p', 'text', sentences.join(' ')))
      card.append(this.#bar(tally))
      card.lang = language
      return card
    }

    #bar({ verified, unverifiable, overstated, understated, missing, contradicted }) {
      const bar = make('div', 'bar')
      bar.setAttribute('aria-hidden', 'true')
      const parts = { right: verified, open: unverifiable, wrong: overstated + understated + missing + contradicted }
      for (const [name, count] of Object.entries(parts)) {
        const part = make('span', '')
        part.className = name
        part.style.flexGrow = count
        if (count > 0) bar.append(part)
      }
      return bar
    }
  }
  if (!customElements.get('asbuilt-status')) customElements.define('asbuilt-status', Status)

  const frames = () => [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(root.href))
  addEventListener('message', ({ source, data }) => {
    const frame = data?.asbuilt === 'size' && frames().find(({ contentWindow }) => contentWindow === source)
    if (frame && data.height > 0) frame.height = data.height
  })
  // Those that told before this script was there.
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ asbuilt: 'size' }, root.origin)
})()
