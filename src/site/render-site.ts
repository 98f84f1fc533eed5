import { writeFileSync } from 'node:fs'
import { access, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { UserError } from '../errors.ts'
import type { KeptPages } from '../schema/kept-pages.ts'
import { addresses } from '../views/addresses.ts'
import type { Language } from '../views/sentences.ts'
import { headersFile } from './headers.ts'
import { digestOf, digestOfAll, KEPT, type OwnPages, readKept } from './kept-pages.ts'
import { type Compiled, openWith, type Renderer } from './open-site.ts'
import type { Draw } from './pictures.ts'

export interface SiteOptions {
  /** Folder with snapshots/, documents/ and, where there is configuration, projects/. */
  readonly content: string
  /** Folder of the site; an earlier site there is replaced once the new one is whole. */
  readonly out: string
  /** Folder of the site as it was before; default: the same. Pages that would come out the same are taken from it. */
  readonly before?: string
  /** Path that the site is served under, from `/` to `/`; default: what the configuration says, or `/`. */
  readonly base?: string
  /** Origin that the site is served from: feeds and cards need full addresses. Default: what the configuration says. */
  readonly site?: string
  /** Language of the pages; default: what the configuration says, or `en`. */
  readonly language?: Language
  /** Files of faces (TrueType, OpenType) for letters in PNGs that our own has not. */
  readonly fonts?: readonly string[]
  readonly onProgress?: (event: { readonly done: number; readonly total: number; readonly address: string }) => void
}

export interface SiteResult {
  readonly pages: number
  readonly bytes: number
  /** Path that the site is served under. */
  readonly base: string
  /** Pages that were taken from the site as it was before. */
  readonly kept: number
}

/** How many pages are written at once: enough to hide the disk, few enough to keep memory flat. */
const AT_ONCE = 16

/**
 * Renders every address of the site into a folder. The same content gives the same bytes, whatever was there before.
 * The new site is made beside the old one and takes its place when it is whole.
 * @throws UserError where there is no content, or where the folder holds something else than a site of asbuilt.
 */
export async function renderWith(
  render: Renderer,
  options: SiteOptions,
  compiled: Compiled,
  draw: Draw,
): Promise<SiteResult> {
  const out = resolve(options.out)
  await refuseForeign(out)
  const { content, base: asked, site: origin, language } = options
  const site = await openWith(render, { content, base: asked, site: origin, language }, compiled, draw)
  const { base } = site
  const paths = site.addresses
  const fresh = join(dirname(out), `.${basename(out)}.new-${process.pid}`)
  await rm(fresh, { recursive: true, force: true })
  try {
    const headers = headersFile(
      base,
      paths.map((address) => (address.includes('/') ? (address.split('/')[0] ?? '') : '')),
    )
    const ofReleases = new Set([...site.own.values()].flatMap(({ addresses }) => addresses))
    const folders = new Set(paths.map((address) => dirname(join(fresh, fileOf(address)))))
    for (const folder of folders) await mkdir(folder, { recursive: true })
    let bytes = write(join(fresh, addresses.headers), headers)
    let done = 0
    const digests = new Map<string, string>()
    const put = (address: string, body: string | Uint8Array) => {
      try {
        bytes += write(join(fresh, fileOf(address)), body)
      } catch (error) {
        throw isThere(error) ? sameFile(address, paths) : error
      }
      if (ofReleases.has(address)) digests.set(address, digestOf(body))
      options.onProgress?.({ done: ++done, total: paths.length, address })
    }
    const before = resolve(options.before ?? out)
    const earlier = await readKept(join(before, KEPT))
    for (const [release, pages] of site.own)
      for (const [address, body] of await unchanged(before, pages, earlier[release])) put(address, body)
    const kept = digests.size
    const one = async (address: string) => put(address, (await site.render(address)).body)
    // Pictures come from a thread of their own: no page waits for them.
    const isPicture = (address: string) => address.endsWith('.png')
    const pictures = paths.filter(isPicture).map(one)
    const waiting = paths.filter((address) => !isPicture(address) && !digests.has(address)).values()
    const worker = async () => {
      for (const address of waiting) await one(address)
    }
    await Promise.all([...pictures, ...Array.from({ length: AT_ONCE }, worker)])
    const now: KeptPages = {}
    for (const [release, { from, addresses }] of site.own)
      now[release] = { from, pages: digestOfAll(addresses.map((address) => digests.get(address) ?? '')) }
    bytes += write(join(fresh, KEPT), `${JSON.stringify(now, null, 2)}\n`)
    await swap(fresh, out)
    return { pages: paths.length, bytes, base, kept }
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

/** The file that a host serves at an address. */
export function fileOf(address: string): string {
  return address === '' || address.endsWith('/') ? `${address}index.html` : address
}

/** The pages of a release as an earlier site has them, where it made them from the same, and nobody changed one since. */
async function unchanged(
  before: string,
  { from, addresses }: OwnPages,
  earlier: KeptPages[string] | undefined,
): Promise<readonly (readonly [string, Uint8Array])[]> {
  if (earlier?.from !== from) return []
  try {
    const pages = await Promise.all(
      addresses.map(async (address) => [address, await readFile(join(before, fileOf(address)))] as const),
    )
    return digestOfAll(pages.map(([, body]) => digestOf(body))) === earlier.pages ? pages : []
  } catch {
    return []
  }
}

/** Where a disk does not tell upper from lower case, two addresses can be one file: one page would be lost. */
function sameFile(address: string, addresses: readonly string[]): UserError {
  const other = addresses.find((one) => one !== address && one.toLowerCase() === address.toLowerCase())
  return new UserError(
    `this disk takes the pages ${address} and ${other ?? 'another one'} for the same file`,
    'build on a disk that tells upper from lower case, or exclude one of the documents',
    { exit: 3 },
  )
}

/**
 * Never over a file that is there. Pages are small and the thread that writes them has nothing to wait for but the
 * others: to hand each to a thread of Node's costs twice as much as to write it.
 * @returns how many bytes were written
 */
function write(file: string, body: string | Uint8Array): number {
  const bytes = Buffer.from(body)
  writeFileSync(file, bytes, { flag: 'wx' })
  return bytes.length
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}

/** A folder that is there must be empty or a site of asbuilt: anything else would be lost. */
async function refuseForeign(out: string): Promise<void> {
  const names = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (names.length === 0) return
  await access(join(out, addresses.api)).catch(() => {
    throw new UserError(`${out} holds something else than a site of asbuilt`, 'choose an empty folder')
  })
}

/** A rename of each: a reader sees the old site or the new one, but for the moment between the two. */
async function swap(fresh: string, out: string): Promise<void> {
  const old = `${fresh}.old`
  await rm(old, { recursive: true, force: true })
  const had = await rename(out, old).then(
    () => true,
    () => false,
  )
  try {
    await rename(fresh, out)
  } catch (error) {
    if (had) await rename(old, out)
    throw error
  }
  await rm(old, { recursive: true, force: true })
}
