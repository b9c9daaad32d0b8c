import { expect, it } from 'vitest';
import { killCollector } from './killCollector.ts';

it('a collector killed under load has lost no acknowledged event', async () => {
  const { acknowledged, missing } = await killCollector(300);
  expect(acknowledged).toBeGreaterThanOrEqual(300);
  expect(missing).toEqual([]);
}, 300_000);
