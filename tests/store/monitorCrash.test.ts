import { expect, test } from 'vitest';
import { monitorCrash } from './crash/monitorCrash.ts';

/* `HEYAN_BENCH=kills` (or `all`): ten kills instead of two, `HEYAN_CRASH_SEED` another seed. */

const { HEYAN_BENCH: asked = '', HEYAN_CRASH_SEED: seed = '1' } = process.env;
const kills = ['kills', 'all'].includes(asked) ? 10 : 2;

test(`a monitoring platform killed ${kills} times under load comes back with all that it acknowledged`, async () => {
  const { differences, unexpected, acknowledged, alerts } = await monitorCrash({ kills, seed: Number(seed) });
  expect(differences).toEqual(Array.from({ length: kills + 1 }, () => []));
  expect(unexpected).toEqual([]);
  expect(acknowledged.acts).toBeGreaterThan(kills);
  expect(acknowledged.events).toBeGreaterThan(kills);
  expect(alerts).toBeGreaterThan(0);
}, 600_000);
