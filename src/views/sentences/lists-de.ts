import type { claimsEn, searchEn } from './lists-en.ts'

/** Deutsch: die Listen der Aussagen, und was sie durchsucht. */
export const claimsDe: typeof claimsEn = {
  titles: {
    verdict: (release) => `Alle Aussagen von ${release}`,
    areas: (release) => `Die Aussagen von ${release} nach Bereichen`,
    files: (release) => `Was die Dokumente von ${release} über jede Datei sagen`,
  },
  orders: 'Ordnungen der Liste',
  by: { verdict: 'Nach Urteil', areas: 'Nach Bereich', files: 'Nach Datei' },
  captions: {
    areas: 'Die größte Lücke zuerst. In jedem Bereich die falschen Aussagen zuerst.',
    files:
      'Jede Datei, die eine Aussage nennt oder in der ihr Beleg gefunden wurde. Eine Aussage, die auf mehr als drei Dateien beruht, steht bei keiner.',
  },
  filter: 'Filter',
  contains: 'Enthält',
  document: 'Dokument',
  any: 'beliebig',
  shown: (shown, all) => `${shown} von ${all} gezeigt`,
  csv: 'Als CSV',
  json: 'Als JSON',
  notCounted: (count) => `${count} sind zitiert, geplant oder vergangen: beurteilt, wo es geht, aber nie mitgezählt.`,
}

export const searchDe: typeof searchEn = {
  title: (release) => `${release} durchsuchen`,
  label: 'Suche',
  caption: 'Aussagen, Abschnitte, Dokumente und Dateien dieser Version. Jedes Wort muss vorkommen.',
  unscripted: 'Die Suche braucht ein Skript. Ohne eines enthalten diese Listen dasselbe:',
  claims: 'alle Aussagen',
  documents: 'die Dokumente',
  none: 'Nichts gefunden.',
  found: (found) => `${found} gefunden`,
  some: (shown, all) => `${shown} von ${all} gefundenen werden gezeigt`,
  failed: 'Der Index ließ sich nicht laden.',
  kinds: { document: 'Dokument', section: 'Abschnitt', file: 'Datei' },
}
