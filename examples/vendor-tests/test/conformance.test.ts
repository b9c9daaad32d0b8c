import { afterAll } from 'vitest';
import { registerChecks } from 'heyan/vitest';
import { startPlatform } from '../src/platform.ts';
import type { Platform } from '../src/platform.ts';
import { keys } from './keys.ts';

/* The checks of clause 7.2 against our platform, one test each; without `only` it would be the whole suite. */
let platform: Platform | undefined;
afterAll(() => platform?.close());

registerChecks({
  name: 'our platform',
  target: async () => {
    platform = await startPlatform(keys);
    return platform.url;
  },
  only: ['7.2'],
  language: 'en',
});
