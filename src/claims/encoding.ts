import { CODE_PAGES, type CodePage } from './code-pages.ts'

export interface Decoded {
  /** Text with "\n" line ends, without a byte order mark. */
  readonly text: string
  /** What the bytes were: UTF-8, UTF-16LE, UTF-16BE, Windows-1252; and what they were mistaken for, where repaired. */
  readonly name: string
  /** The text had been decoded wrongly once before it was stored, and was put right. */
  readonly repaired: boolean
}

/** Decodes the bytes of a document. Never fails: bytes that are no UTF are read as Windows-1252, as browsers do. */
export function decode(bytes: Uint8Array): Decoded {
  const { text, name } = decodeOnce(bytes)
  const mended = repair(text)
  return {
    text: (mended?.text ?? text).replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd'),
    name: mended ? `${name}, once read as ${mended.page}` : name,
    repaired: mended !== undefined,
  }
}

function decodeOnce(bytes: Uint8Array): { text: string; name: string } {
  const utf16 = utf16Of(bytes)
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), name: utf16.toUpperCase() }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), name: 'UTF-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), name: 'Windows-1252' }
  }
}

/** By byte order mark, or by ASCII text whose every other byte is zero. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 512)
  if (sample.length < 4) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < sample.length; i++)
    if (sample[i] === 0) {
      if (i % 2) odd++
      else even++
    }
  const many = sample.length * 0.3
  return odd > many && even === 0 ? 'utf-16le' : even > many && odd === 0 ? 'utf-16be' : undefined
}

/**
 * Undoes one wrong decoding. Only runs of characters beyond ASCII are touched, and only where their bytes are valid
 * UTF-8; a run proves the mistake by itself when it holds a character of three or more bytes (a tick, a dash), and
 * runs of two bytes (ü, é) are believed where at least three of them, and no other run, stand in the document.
 */
function repair(text: string): { text: string; page: string } | undefined {
  for (const page of CODE_PAGES) {
    let proven = 0
    let likely = 0
    let natural = 0
    for (const [run] of text.matchAll(BEYOND_ASCII)) {
      const mended = mend(run, page)
      if (mended === undefined) natural++
      else if (mended.long) proven++
      else likely++
    }
    if (proven === 0 && (likely < 3 || natural > 0)) continue
    const all = proven > 0 && natural <= proven
    const repaired = text.replace(BEYOND_ASCII, (run) => {
      const mended = mend(run, page)
      return mended && (mended.long || all || proven === 0) ? mended.text : run
    })
    return { text: repaired, page: page.name }
  }
  return undefined
}

const BEYOND_ASCII = /[^\0-\x7f]+/g

function mend(run: string, page: CodePage): { text: string; long: boolean } | undefined {
  const bytes: number[] = []
  for (const character of run) {
    const byte = page.byteOf(character)
    if (byte === undefined) return undefined
    bytes.push(byte)
  }
  if (!isShapedAsUtf8(bytes)) return undefined
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(new Uint8Array(bytes))
    return { text, long: bytes.some((byte) => byte >= 0xe0) }
  } catch {
    return undefined
  }
}

/** Lead bytes each with their continuations. Asked before decoding, since most runs fail and a failure is slow. */
function isShapedAsUtf8(bytes: readonly number[]): boolean {
  let due = 0
  for (const byte of bytes) {
    const continues = byte < 0xc0
    if (continues !== due > 0) return false
    due = continues ? due - 1 : byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1
  }
  return due === 0
}
