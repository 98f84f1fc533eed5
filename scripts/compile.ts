/**
 * Compiles what is published into dist/: the command line as one bundle, so that it starts fast, and the pages as one
 * server build, so that rendering a site needs no Astro. Only the packages of syntax trees and pictures stay outside:
 * they are WebAssembly files that are found at run time.
 */
import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build as bundle } from 'esbuild'
import ts from 'typescript'
import { digestOfAnalysers } from './cli/fact-cache.ts'

const root = dirname(import.meta.dirname)
const dist = join(root, 'dist')
/** Made beside what is there, which stays until this is whole. */
const fresh = join(root, `.cache/dist-${process.pid}`)
/** Folders of the packages whose code is in dist/. */
const packages = new Set<string>()

try {
  await compileCommands()
  await compilePages()
  await settle()
  await compileIntegrations()
  writeFileSync(join(fresh, 'THIRD-PARTY-LICENSES.txt'), notices())
  rmSync(dist, { recursive: true, force: true })
  renameSync(fresh, dist)
} finally {
  rmSync(fresh, { recursive: true, force: true })
}

async function compileCommands(): Promise<void> {
  const { metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: [
      { in: 'scripts/asbuilt.ts', out: 'asbuilt' },
      { in: 'src/facts/syntax-worker.ts', out: 'syntax-worker' },
      { in: 'src/site/picture-worker.ts', out: 'picture-worker' },
      { in: 'src/read-worker.ts', out: 'read-worker' },
    ],
    outdir: fresh,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    define: { ASBUILT_ANALYSERS: JSON.stringify(digestOfAnalysers(root)) },
    external: ['web-tree-sitter', '@vscode/tree-sitter-wasm', '@resvg/resvg-wasm'],
    // Some packages still ask for Node's own modules with require().
    banner: {
      js: "import { createRequire as asbuiltRequire } from 'node:module';const require = asbuiltRequire(import.meta.url);",
    },
    // What is shorter starts faster; names stay, for the traces of bugs.
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  })
  for (const input of Object.keys(metafile.inputs)) notePackage(input)
  cpSync(join(root, 'src/site/fonts'), join(fresh, 'fonts'), { recursive: true })
}

async function compilePages(): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  process.env.NODE_ENV = 'production'
  const { build } = await import('astro')
  await build({
    root,
    outDir: join(fresh, 'site'),
    logLevel: 'error',
    vite: {
      plugins: [
        {
          name: 'asbuilt-licences',
          generateBundle(_, files) {
            for (const file of Object.values(files)) if (file.type === 'chunk') file.moduleIds.forEach(notePackage)
          },
        },
      ],
    },
  })
}

/**
 * What `src/site/entry.ts` reads. The documentation's code is the same in every site: it is highlighted here, by the
 * pages as they were compiled. A page of an earlier site may stay where the same program would make it.
 */
async function settle(): Promise<void> {
  const server = join(fresh, 'site/server')
  const digest = createHash('sha256')
  for (const name of readdirSync(server, { recursive: true, encoding: 'utf8' }).toSorted())
    if (name.endsWith('.mjs')) digest.update(`${name}\n`).update(readFileSync(join(server, name)))
  const pages: { setDocsCode(): Promise<unknown> } = await import(pathToFileURL(join(server, 'entry.mjs')).href)
  const made = { remembered: await pages.setDocsCode(), digest: digest.digest('hex') }
  writeFileSync(join(server, 'compiled.json'), JSON.stringify(made))
}

/** For other Astro sites: their own Astro and Starlight, and the pages as they were compiled above. */
async function compileIntegrations(): Promise<void> {
  const folder = join(root, 'src/integration')
  const target = join(fresh, 'integration')
  await bundle({
    absWorkingDir: root,
    entryPoints: ['astro', 'starlight', 'sidebar'].map((name) => `src/integration/${name}.ts`),
    outdir: target,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['astro', '@astrojs/*', 'virtual:*'],
    logLevel: 'warning',
  })
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.astro')) cpSync(join(folder, name), join(target, name))
    if (!/^(?:astro|starlight|options)\.ts$/.test(name)) continue
    const { outputText } = ts.transpileDeclaration(readFileSync(join(folder, name), 'utf8'), {})
    writeFileSync(join(target, name.replace(/\.ts$/, '.d.ts')), outputText.replaceAll(".ts'", ".js'"))
  }
}

function notePackage(module: string): void {
  const [, folder] =
    /^.*?(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll('\\', '/')) ?? []
  if (folder) packages.add(folder)
}

/** The licences ask to be passed on with the code. */
function notices(): string {
  const texts = [...packages].toSorted().map((folder) => {
    const manifest: { name?: string; version?: string; license?: string } = JSON.parse(
      readFileSync(join(root, folder, 'package.json'), 'utf8'),
    )
    const file = readdirSync(join(root, folder)).find((name) => /^licen[cs]e/i.test(name))
    const licence = file ? readFileSync(join(root, folder, file), 'utf8').trim() : `Licence: ${manifest.license}`
    return `${manifest.name} ${manifest.version}\n\n${licence}\n`
  })
  return `dist/ contains code of these packages.\n\n${texts.join(`\n${'-'.repeat(78)}\n\n`)}`
}
