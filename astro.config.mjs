import { defineConfig, passthroughImageService } from 'astro/config'

process.env.ASTRO_TELEMETRY_DISABLED = '1'

/**
 * The pages are compiled once, into dist/site, and rendered from there for any content: see src/site/entry.ts.
 * `astro dev` serves the same pages over content/.
 * @returns {import('astro').AstroIntegration}
 */
function renderer() {
  return {
    name: 'asbuilt',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware, updateConfig }) => {
        // What is compiled needs nothing beside it; under `astro dev` packages are loaded as they are.
        if (command === 'build') updateConfig({ vite: { ssr: { noExternal: true } } })
        if (command === 'dev')
          addMiddleware({ entrypoint: new URL('src/site/dev-middleware.ts', import.meta.url), order: 'pre' })
      },
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'asbuilt',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('src/site/entry.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable' },
        }),
    },
  }
}

export default defineConfig({
  output: 'server',
  outDir: 'dist/site',
  trailingSlash: 'ignore',
  compressHTML: true,
  devToolbar: { enabled: false },
  server: { host: '127.0.0.1' },
  session: false,
  adapter: renderer(),
  image: { service: passthroughImageService() },
  vite: {
    build: { target: 'node20', assetsInlineLimit: 0 },
  },
})
