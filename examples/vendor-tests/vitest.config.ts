import { existsSync } from 'node:fs';
import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

/** Only heyan's own checkout needs no build; beside the installed package leave this and `ssr` out. */
const isInCheckout = existsSync(new URL('../../suites/vitest/registerChecks.ts', import.meta.url));

export default defineConfig({
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 },
  ssr: isInCheckout ? { resolve: { conditions: ['heyan-source', ...defaultServerConditions] } } : {},
});
