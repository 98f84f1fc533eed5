/** SVG to PNG: the same bytes wherever it is made, in a face of our own, in the size that was asked for. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { drawCard } from '../../src/charts/card.ts'
import { drawEmbedded } from '../../src/charts/embedded.ts'
import { openPictures } from '../../src/site/pictures.ts'
import { cardOf, chartView } from '../../src/views/embedded-chart.ts'
import { HARBOUR, place } from '../support/site-content.ts'

const PROGRAM = new URL('../../src/site/picture-worker.ts', import.meta.url)
const draw = openPictures(PROGRAM)
const areas = drawEmbedded(chartView(HARBOUR, 'areas', place), 'nothing')

/** Width and height, as the first chunk of a PNG has them. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  const view = new DataView(png.buffer, png.byteOffset)
  expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return [view.getUint32(16), view.getUint32(20)]
}

describe('pictures', () => {
  test('a chart is twice as fine as its SVG, a card has the size that networks ask for', async () => {
    const [, width = '', height = ''] = /^<svg[^>]* width="(\d+)" height="(\d+)"/.exec(areas) ?? []
    expect(sizeOf(await draw(areas, 2))).toEqual([2 * Number(width), 2 * Number(height)])
    expect(sizeOf(await draw(drawCard(cardOf(HARBOUR, place)), 1))).toEqual([1200, 630])
  })

  test('another thread makes the same bytes, and many at once come each to who asked', async () => {
    const other = openPictures(PROGRAM)
    const verdicts = drawEmbedded(chartView(HARBOUR, 'verdicts', place), 'nothing')
    const [a, b, c] = await Promise.all([other(areas, 2), other(verdicts, 2), other(areas, 2)])
    expect(Buffer.from(a).equals(await draw(areas, 2))).toBe(true)
    expect(Buffer.from(a).equals(c)).toBe(true)
    expect(Buffer.from(b).equals(await draw(verdicts, 2))).toBe(true)
  })

  test('words are drawn, and none of them comes from a face of the machine', async () => {
    const words = (text: string, face: string) =>
      draw(
        `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text y="30" font-family="${face}">${text}</text></svg>`,
        1,
      )
    const [said, sans, empty] = await Promise.all([
      words('Größe → 5', 'Charter, serif'),
      words('Größe → 5', 'DejaVu Sans'),
      words('', 'serif'),
    ])
    const smiling = await words('✅ Größe → 5 ⚠️', 'serif')
    expect(said.length).toBeGreaterThan(empty.length)
    expect(Buffer.from(said).equals(smiling)).toBe(true)
    expect(Buffer.from(said).equals(sans)).toBe(true)
  })

  test('letters that it has not come from faces that somebody names', async () => {
    const folder = join(import.meta.dirname, '../../node_modules/playwright-core/lib/vite/traceViewer')
    const icons = readdirSync(folder).find((name) => /^codicon.*\.ttf$/.test(name)) ?? ''
    const named = openPictures(PROGRAM, [join(folder, icons)])
    const word = (letter: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="99" height="40"><text y="30">${letter}</text></svg>`
    const [box, icon] = await Promise.all([draw(word('\ueab2'), 1), named(word('\ueab2'), 1)])
    expect(Buffer.from(box).equals(icon)).toBe(false)
    expect(Buffer.from(await named(word('Text'), 1)).equals(await draw(word('Text'), 1))).toBe(true)
  })

  test('what is no SVG is refused, and the next one is drawn all the same', async () => {
    const own = openPictures(PROGRAM)
    await expect(own('<p>', 1)).rejects.toThrow()
    expect((await own(areas, 1)).length).toBeGreaterThan(1000)
  })
})
