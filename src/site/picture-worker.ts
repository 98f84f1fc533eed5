/** A thread that draws pictures: the other side of `pictures.ts`. It loads nothing before the first comes. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Drawn, Wanted } from './pictures.ts'

/** The face of every picture, whatever the machine has: close to the first that the style sheet asks for. */
const FACE = 'Charis SIL'
/** Pictures in text, which no face of letters has: a heading reads as well without them. */
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}?[\ufe0f\u200d]/gu
/** What somebody named for letters that it has not. */
const others: readonly string[] = workerData
const ready = prepare()

async function prepare(): Promise<Uint8Array[]> {
  const program = fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))
  const own = new URL('fonts/CharisSIL-Regular.ttf', import.meta.url)
  await initWasm(readFile(program))
  return Promise.all([own, ...others].map((file) => readFile(file)))
}

parentPort?.on('message', async ({ id, svg, zoom }: Wanted) => {
  const font = { fontBuffers: await ready, defaultFontFamily: FACE, serifFamily: FACE, sansSerifFamily: FACE }
  const drawing = new Resvg(svg.replace(EMOJI, ''), { fitTo: { mode: 'zoom', value: zoom }, font })
  const image = drawing.render()
  const png = new Uint8Array(image.asPng())
  parentPort?.postMessage({ id, png } satisfies Drawn, [png.buffer])
  image.free()
  drawing.free()
})
