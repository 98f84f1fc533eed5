/** English: the lists of claims, and what looks through them. */
export const claimsEn = {
  titles: {
    verdict: (release: string) => `All claims of ${release}`,
    areas: (release: string) => `The claims of ${release} by area`,
    files: (release: string) => `What the documents of ${release} say of each file`,
  },
  orders: 'Orders of the list',
  by: { verdict: 'By verdict', areas: 'By area', files: 'By file' },
  captions: {
    areas: 'The widest gap first. In each, the false claims first.',
    files:
      'Each file that a claim names, or in which its evidence was found. A claim that rests on more than three files stands in none.',
  },
  filter: 'Filter',
  contains: 'Contains',
  document: 'Document',
  any: 'any',
  shown: (shown: string, all: string) => `${shown} of ${all} shown`,
  csv: 'As CSV',
  json: 'As JSON',
  notCounted: (count: string) => `${count} are quoted, planned or historical: judged where possible, never counted.`,
}

export const searchEn = {
  title: (release: string) => `Search ${release}`,
  label: 'Search',
  caption: 'Claims, sections, documents and files of this release. Every word must occur.',
  unscripted: 'Searching needs a script. Without one, these lists hold the same:',
  claims: 'all claims',
  documents: 'the documents',
  none: 'Nothing found.',
  found: (found: string) => `${found} found`,
  some: (shown: string, all: string) => `${shown} of ${all} found are shown`,
  failed: 'The index could not be loaded.',
  kinds: { document: 'document', section: 'section', file: 'file' },
}
