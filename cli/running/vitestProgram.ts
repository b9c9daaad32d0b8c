import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** vitest's own command, of this package. */
export const vitestProgram = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
