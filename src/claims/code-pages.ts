/** The upper halves (0x80–0xff) of the two code pages through which UTF-8 text is most often read by mistake. */
const MAC_ROMAN =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'
const WINDOWS_1252_80_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

export interface CodePage {
  readonly name: string
  /** The byte of a character of the upper half; undefined for any other character. */
  byteOf(character: string): number | undefined
}

function codePage(name: string, upper: string): CodePage {
  const bytes = new Map([...upper].map((character, index) => [character, 0x80 + index]))
  return { name, byteOf: (character) => bytes.get(character) }
}

const latin1 = Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join('')

/** Tried in this order. Mac Roman's 0xdb was the currency sign before the euro; nobody wrote it into a status report. */
export const CODE_PAGES: readonly CodePage[] = [
  codePage('Mac Roman', MAC_ROMAN),
  codePage('Windows-1252', WINDOWS_1252_80_9F + latin1),
]
