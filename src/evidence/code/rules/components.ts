import { isTestPath } from '../source-files.ts'
import { distinct, factsIn, type Rule, tally } from './rule.ts'

const VIEW = /\.(tsx|jsx|vue|svelte|astro|dart|razor)$/
const PAGE =
  /(^|\/)(page|\+page|index|[^/]*[-._]?page|[^/]*Page|[^/]*View|[^/]*Screen)\.(tsx?|jsx?|vue|svelte|astro|dart)$/
const PAGES_FOLDER = /(^|\/)(pages|views|screens)\/(?!api\/)(.*\/)?(?!_)[^/]+\.(tsx?|jsx?|vue|svelte|astro|dart|html?)$/

export const components: Rule = {
  counts: 'Components that are exported; also the files that hold one.',
  nouns: [
    'component',
    'ui component',
    'react component',
    'frontend component',
    'widget',
    'komponente',
    'componente',
    'composant',
    'komponen',
    '组件',
    '組件',
    'コンポーネント',
    'component file',
  ],
  async count({ room, files, whole }) {
    const found = []
    const holders = []
    for await (const [entry, facts] of factsIn(room, files)) {
      if (isTestPath(entry.path) || /\.(stories|story)\./.test(entry.path)) continue
      const here = facts.definitions.filter(({ role, exported }) => role === 'component' && exported)
      found.push(...here.map(({ name, line }) => ({ path: entry.path, line, blob: entry.oid, note: name })))
      if (VIEW.test(entry.path)) holders.push({ path: entry.path, blob: entry.oid, note: entry.path })
    }
    return distinct(
      [
        tally('components.exported', 'components', found, !whole),
        tally('components.files', 'components', holders, !whole),
      ].filter(({ value }) => value > 0),
    )
  },
}

export const pages: Rule = {
  counts:
    'Pages by the file conventions of Next, SvelteKit, Nuxt, Astro, and by names that end in Page, View or Screen.',
  nouns: ['page', 'screen', 'frontend page', 'view', 'seite', 'página', 'halaman', '页面', '頁面', 'ページ'],
  async count({ files, whole }) {
    const real = files.filter(({ path }) => !isTestPath(path))
    const places = (chosen: RegExp) =>
      real.filter(({ path }) => chosen.test(path)).map(({ path, oid }) => ({ path, blob: oid }))
    const routes = /(^|\/)(page|\+page)\.(tsx?|jsx?|mdx?|svelte)$/
    return distinct(
      [
        tally('pages.routes', 'pages', places(routes), !whole),
        tally('pages.folder', 'pages', places(PAGES_FOLDER), !whole),
        tally('pages.named', 'pages', places(PAGE), false),
      ].filter(({ value }) => value > 0),
    )
  },
}
