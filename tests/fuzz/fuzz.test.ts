import assert from 'node:assert/strict';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fuzzServer } from './fuzzServer.ts';
import { startFuzzed } from './startFuzzed.ts';
import type { Fuzzed } from './startFuzzed.ts';

/* Some hundred requests; `npm run test:fuzz` sends a hundred thousand. */
let servers: readonly Fuzzed[] = [];
beforeAll(async () => {
  servers = await startFuzzed();
});
afterAll(() => Promise.all(servers.map((one) => one.close())));

test.each([
  ['monitoring-platform', 40],
  ['access-platform', 15],
])('whatever is sent to the %s is answered, and by no failure that is not declared', async (name, least) => {
  const server = servers.find((one) => one.name === name);
  assert(server !== undefined);
  expect(server.operations.length).toBeGreaterThan(least);
  expect(await fuzzServer(server, { seed: 1, count: 300 })).toEqual([]);
});
