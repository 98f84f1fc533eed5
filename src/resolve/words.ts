const ENDINGS = [
  'ization',
  'isation',
  'izer',
  'iser',
  'ation',
  'ator',
  'ing',
  'ion',
  'ors',
  'or',
  'ers',
  'er',
  'ies',
  'ed',
  'es',
  's',
  'e',
  'y',
]

/** Lower-case words of a name or a phrase, cut at humps, digits kept: `emailQueue_v2` is email, queue, v2. */
export function wordsIn(text: string): readonly string[] {
  return text
    .slice(0, 600)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** What an English word keeps without its endings, so that "optimizer" and "optimization" are one. For comparing only. */
export function rootOf(word: string): string {
  let root = word
  for (let turn = 0; turn < 3; turn++) {
    const ending = ENDINGS.find((one) => root.endsWith(one) && root.length - one.length >= 4)
    if (ending === undefined) return root
    root = root.slice(0, -ending.length)
  }
  return root
}
