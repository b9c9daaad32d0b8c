import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { MissingReporter } from './tests/missingReporter.ts';

/**
 * Two projects: `own` are heyan's own tests; `candidate` is the suite run against the target that
 * `npm test -- --target=URL` names (cli/npmTest.ts selects it). Native modules (chDB) want forks.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    // Most of a small test file's time was loading the same modules again. What a test changes it puts back itself.
    isolate: false,
    reporters: ['default', new MissingReporter()],
    // Each starts servers and commands of its own; one more than cores only makes all of them late.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Examinations wait for pages, servers and the clock more than they work; those of a file that need nothing of each other go side by side.
    maxConcurrency: 3,
    projects: [
      {
        extends: true,
        test: {
          name: 'own',
          include: ['{spec,fixtures,mocks,suites,reports,cli,docs,tests}/**/*.test.ts'],
          // What the site is built of is a copy, tests among it.
          exclude: ['suites/vitest/candidate.test.ts', '**/node_modules/**', 'docs/.vitepress/**'],
        },
      },
      { extends: true, test: { name: 'candidate', include: ['suites/vitest/candidate.test.ts'] } },
    ],
  },
});
