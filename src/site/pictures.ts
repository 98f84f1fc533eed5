import { Worker } from 'node:worker_threads'

export interface Wanted {
  readonly id: number
  readonly svg: string
  readonly zoom: number
}

export interface Drawn {
  readonly id: number
  readonly png: Uint8Array<ArrayBuffer>
}

interface Waiting {
  readonly resolve: (png: Uint8Array<ArrayBuffer>) => void
  readonly reject: (reason: unknown) => void
}

/** Draws an SVG as a PNG. @param zoom pixels of the picture for one of the SVG */
export type Draw = (svg: string, zoom: number) => Promise<Uint8Array<ArrayBuffer>>

/**
 * Pictures are drawn by a thread beside the one that renders pages, for one takes as long as fifty pages. It starts with
 * the first, and does not keep Node from ending while it has nothing to do. The same SVG gives the same bytes anywhere:
 * the face is our own, and the program is WebAssembly.
 * @param program the file of `picture-worker`
 * @param fonts files of faces for letters that our own has not
 */
export function openPictures(program: URL, fonts: readonly string[] = []): Draw {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | undefined
  let last = 0
  const start = (): Worker => {
    const worker = new Worker(program, { workerData: fonts })
    worker.on('message', ({ id, png }: Drawn) => {
      waiting.get(id)?.resolve(png)
      waiting.delete(id)
      if (waiting.size === 0) worker.unref()
    })
    worker.on('error', (error) => {
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
      thread = undefined
    })
    return worker
  }
  return (svg, zoom) => {
    thread ??= start()
    const id = ++last
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      thread?.ref()
      thread?.postMessage({ id, svg, zoom } satisfies Wanted)
    })
  }
}
