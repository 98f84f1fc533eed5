import { isUtf8 } from 'node:buffer'

/** U+EF80 … U+EFFF stand for the bytes 0x80 … 0xff that are no UTF-8. */
const BASE = 0xef00
const STAND_INS = /[\uef80-\uefff]/
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Can the bytes be decoded as UTF-8 as they are, without a stand-in? */
export function isPlain(bytes: Uint8Array, text: string): boolean {
  return isUtf8(bytes) && !STAND_INS.test(text)
}

/**
 * A file name of git (any bytes but NUL) as well-formed text. Bytes that are no UTF-8 become one private-use character
 * each; so does each byte of a character of that private range, so that different names stay different.
 */
export function decodePath(bytes: Uint8Array): string {
  if (isUtf8(bytes)) {
    const text = decoder.decode(bytes)
    if (!STAND_INS.test(text)) return text
  }
  let text = ''
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes[at] ?? 0)
    const part = bytes.subarray(at, at + length)
    const char = part.length === length && isUtf8(part) ? decoder.decode(part) : undefined
    if (char !== undefined && !STAND_INS.test(char)) {
      text += char
      at += length
    } else {
      text += String.fromCharCode(BASE + (bytes[at] ?? 0))
      at += 1
    }
  }
  return text
}

/** The bytes that `decodePath` was given. */
export function encodePath(path: string): Buffer {
  if (!STAND_INS.test(path)) return Buffer.from(path)
  return Buffer.concat(
    path
      .split(/([\uef80-\uefff])/)
      .map((part) => (STAND_INS.test(part) ? Buffer.of(part.charCodeAt(0) - BASE) : Buffer.from(part))),
  )
}

function sequenceLength(first: number): number {
  if (first < 0xc2) return 1
  if (first < 0xe0) return 2
  if (first < 0xf0) return 3
  return first < 0xf5 ? 4 : 1
}
