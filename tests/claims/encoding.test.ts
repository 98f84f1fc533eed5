import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decode } from '../../src/claims/encoding.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, big: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return big ? bytes.swap16() : bytes
}

describe('decode', () => {
  test('reads UTF-8 with and without a byte order mark', () => {
    expect(decode(utf8('✅ done')).text).toBe('✅ done')
    expect(decode(utf8('\ufeff# Title')).text).toBe('# Title')
  })

  test('reads UTF-16 in both orders', () => {
    expect(decode(utf16('# Ziel ✅', false))).toEqual({ text: '# Ziel ✅', name: 'UTF-16LE', repaired: false })
    expect(decode(utf16('# Ziel ✅', true)).name).toBe('UTF-16BE')
    expect(decode(Buffer.from('# no mark here', 'utf16le')).text).toBe('# no mark here')
  })

  test('reads Latin-1 and Windows-1252 where the bytes are no UTF-8', () => {
    expect(decode(Buffer.from('Übersicht – größer', 'latin1')).name).toBe('Windows-1252')
    expect(decode(new Uint8Array([0x47, 0x72, 0xf6, 0xdf, 0x65, 0x96])).text).toBe('Größe–')
  })

  test('undoes UTF-8 that was read once as Mac Roman or as Windows-1252', () => {
    const mac = new TextDecoder('macintosh').decode(utf8('✅ 90% ⚠️ → “done” ≥ 5'))
    expect(decode(utf8(mac))).toEqual({
      text: '✅ 90% ⚠️ → “done” ≥ 5',
      name: 'UTF-8, once read as Mac Roman',
      repaired: true,
    })
    const windows = new TextDecoder('windows-1252').decode(utf8('✅ größer – für über'))
    expect(decode(utf8(windows)).text).toBe('✅ größer – für über')
  })

  test('leaves natural text alone', () => {
    for (const text of ['“Übung” macht „Ärger“', 'Ã is a letter', '进度：完成 60％', 'déjà vu – naïve', '√© once'])
      expect(decode(utf8(text))).toEqual({ text, name: 'UTF-8', repaired: false })
  })

  test('ends lines with a newline whatever they ended with', () => {
    expect(decode(utf8('a\r\nb\rc\n')).text).toBe('a\nb\nc\n')
  })

  const seeds = new URL('../../../shared/seeds/', import.meta.url)
  test.skipIf(!existsSync(seeds))(
    'repairs the seeds to the bytes that their repositories hold (needs ../shared)',
    () => {
      const shaOf = (start: string) => {
        const file = readdirSync(seeds).find((name) => name.startsWith(start)) ?? ''
        return createHash('sha1')
          .update(blob(decode(readFileSync(new URL(file, seeds))).text))
          .digest('hex')
      }
      expect(shaOf('003')).toBe('716aeef88f927fb337c5c1101133696ccef45168')
      expect(shaOf('002')).toBe('73e414fb603280d40e17511453be4f08145bf2c0')
      expect(shaOf('000')).toBe('671e8b3b9d083e223719745309d98e5311d9336d')
    },
  )
})

/** What git hashes for a file. */
function blob(text: string): Buffer {
  const bytes = Buffer.from(text)
  return Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes])
}
