import { defineConfig } from 'vitest/config'

/** Tests of the compiled pages in a browser: `npm run compile` first; Chromium at CHROMIUM or /usr/bin/chromium. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One browser at a time: the machine has two cores.
    fileParallelism: false,
  },
})
