import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 },
  // Only because this example lies in heyan's own checkout, which needs no build; with the installed package leave it out.
  ssr: { resolve: { conditions: ['heyan-source', ...defaultServerConditions] } },
});
