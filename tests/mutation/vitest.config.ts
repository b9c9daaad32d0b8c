import { defineConfig } from 'vitest/config';

/** The tests that mutants must be killed by: those of the judging rooms and the laws over them; nothing that starts a server. */
export default defineConfig({
  test: {
    include: ['suites/engine/**/*.test.ts', 'suites/coverage/**/*.test.ts', 'tests/laws/engine/**/*.test.ts'],
    testTimeout: 10_000,
  },
});
