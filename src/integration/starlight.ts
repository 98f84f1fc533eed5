import { fileURLToPath } from 'node:url'
import type { StarlightPlugin } from '@astrojs/starlight/types'
import asbuilt from './astro.ts'
import type { AsbuiltOptions } from './options.ts'

/**
 * Mounts a report inside a Starlight site: its pages in Starlight's layout and search, and an entry in its sidebar.
 * See the Astro integration for what it reads and writes.
 */
export default function asbuiltStarlight(options: Omit<AsbuiltOptions, 'layout'> = {}): StarlightPlugin {
  return {
    name: 'asbuilt',
    hooks: {
      'config:setup'({ addIntegration, addRouteMiddleware }) {
        addIntegration(asbuilt({ ...options, layout: fileURLToPath(new URL('./Starlight.astro', import.meta.url)) }))
        addRouteMiddleware({ entrypoint: fileURLToPath(new URL('./sidebar.js', import.meta.url)), order: 'post' })
      },
    },
  }
}
