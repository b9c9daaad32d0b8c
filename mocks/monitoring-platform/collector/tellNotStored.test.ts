import { expect, test } from 'vitest';
import { startMonitoringPlatform } from '../startMonitoringPlatform.ts';
import { openWarehouse } from '../warehouse/openWarehouse.ts';
import { tellNotStored } from './tellNotStored.ts';

test('the first is told at once, those of the next minute together, and a clock set back silences nothing', () => {
  let now = 1_000_000;
  const told: string[] = [];
  const tell = tellNotStored({ now: () => now }, (route, error) => void told.push(`${route} ${String(error)}`));
  for (const [after, reason] of [
    [0, 'first'],
    [1, 'second'],
    [59_000, 'third'],
    [60_000, 'fourth'],
    [60_001, 'fifth'],
    [-5_000, 'earlier'],
  ] as const) {
    now = 1_000_000 + after;
    tell(reason);
  }
  expect(told).toEqual(['beacons (1) first', 'beacons (3) fourth', 'beacons (2) earlier']);
});

test('beacons that a warehouse does not take are answered 503, and the operator is told why', async () => {
  const warehouse = await openWarehouse();
  const told: unknown[] = [];
  const monitoring = await startMonitoringPlatform({
    warehouse: { ...warehouse, append: () => Promise.reject(new Error('no space left on device')) },
    onTrouble: (route, error) => void told.push([route, String(error)]),
  });
  try {
    const send = () => fetch(`${monitoring.url}/v.gif?logtype=1`);
    expect([(await send()).status, (await send()).status]).toEqual([503, 503]);
    expect(told).toEqual([['beacons (1)', 'Error: no space left on device']]);
  } finally {
    await monitoring.close();
    await warehouse.close();
  }
});
