import { afterAll, beforeAll, expect, it } from 'vitest';
import { indicators } from '../../../spec/indicators/indicators.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import { openWarehouse } from '../warehouse/openWarehouse.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { computeIndicator } from './computeIndicator.ts';

const tebibyte = 1024 ** 4;
const day = 86_400_000;
const from = Date.parse('2026-11-01T00:00:00+08:00');

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse();
  // Twenty nodes of 24 TiB, every five minutes of thirty days: 172,800 samples, whose sum passes 64 bits.
  await warehouse.command(
    `INSERT INTO landed_infrastructure_sample (platform_id, channel, sample_id, cloud_id, node_id, sampled_time, cpu_usage_percent, memory_used_bytes, memory_total_bytes, disk_used_bytes, disk_total_bytes, bandwidth_used_bps, bandwidth_total_bps)
    SELECT 'p', 'source', toString(number), 'cloud', toString(number % 20), toDateTime64({from:String}, 3) + toIntervalSecond(intDiv(number, 20) * 300), 50, ${12 * tebibyte}, ${24 * tebibyte}, ${12 * tebibyte}, ${24 * tebibyte}, ${12 * tebibyte}, ${24 * tebibyte}
    FROM numbers(172800)`,
    { from: (from / 1000).toFixed(3) },
  );
  const form = { platform_id: 'p', channel: 'interface', total_fields: 2 ** 62, auto_filled_fields: 2 ** 61 };
  await warehouse.insert(
    'landed_form',
    ['1', '2', '3', '4', '5'].map((form_id) => ({ ...form, form_id })),
  );
});
afterAll(() => warehouse.close());

it.each([
  't1-1-cpu-utilization',
  't1-2-memory-utilization',
  't1-3-disk-utilization',
  't1-4-bandwidth-utilization',
  't6-4-automatic-fill-share',
])('%s of one half is one half, however much is added up', async (id) => {
  const indicator = indicators.find((one) => one.id === id);
  if (indicator === undefined) throw new Error('no such indicator');
  const window = { platformId: 'p', from, to: from + 30 * day, correlationId: '' };
  const channel = indicator.table === 1 ? 'source' : 'interface';
  const { value, readings, breakdown } = await computeIndicator(
    warehouse,
    referenceProfile(),
    indicator,
    channel,
    window,
  );
  const all = [value, ...readings.map((one) => one.value), ...breakdown.map((one) => one.value)];
  expect(all.length).toBeGreaterThan(3);
  expect(all.filter((one) => one === null || Math.abs(one - 50) > 1e-9)).toEqual([]);
});
