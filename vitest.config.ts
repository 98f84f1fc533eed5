import { defineConfig } from 'vitest/config'

/**
 * Tests start processes and read repositories: a machine with two busy cores needs more than five seconds for some.
 * Two files at a time, also on two cores: while one waits for its processes the other works.
 */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    env: { ASBUILT_CACHE: '' },
  },
})
