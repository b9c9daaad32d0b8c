import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oracle } from '../../../fixtures/oracle/oracle.ts';
import type { OracleData, OracleValue } from '../../../fixtures/oracle/oracleData.ts';
import { randomData } from '../../../fixtures/oracle/randomData.ts';
import { indicators } from '../../../spec/indicators/indicators.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import { openWarehouse } from '../warehouse/openWarehouse.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { computeIndicator } from './computeIndicator.ts';
import { landDataSets } from './landDataSets.ts';

/** How many data sets; `HEYAN_DIFFERENTIAL=3000` for the thorough run (half a second each). */
const count = Number(process.env['HEYAN_DIFFERENTIAL'] ?? 10);
const firstSeed = Number(process.env['HEYAN_DIFFERENTIAL_SEED'] ?? 1);
const seeds = Array.from({ length: count }, (_, at) => firstSeed + at);
const batches = Array.from({ length: Math.ceil(count / 20) }, (_, at) => seeds.slice(at * 20, at * 20 + 20));

const rounded = (value: number | null | undefined): number | null => (value === null || value === undefined ? null : Number(value.toPrecision(10)));
const comparable = ({ value, breakdown }: OracleValue): object => ({
  value: rounded(value),
  breakdown: Object.fromEntries(breakdown.map((part) => [JSON.stringify(Object.entries(part.dimensions).sort()), rounded(part.value)]).sort()),
});

const profile = referenceProfile();
const sourceChannels: readonly string[] = ['cloud-management', 'probe', 'cyber-security'];

/** Other records of the same platform, for the channel that must not count. */
const decoy = (seed: number): OracleData => {
  const other = randomData(seed + 1_000_000);
  const platformId = `p${seed}`;
  return { ...other, platformId, records: Object.fromEntries(Object.entries(other.records).map(([entity, records]) => [entity, records.map((record) => ({ ...record, platformId }))])) };
};

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse();
});
afterAll(() => warehouse.close());

describe('the SQL of all 54 indicators', () => {
  it.each(batches.map((batch) => [batch[0], batch] as const))(
    'agrees with the oracle from seed %i on',
    async (_, batch) => {
      const sets = batch.map(randomData);
      await landDataSets(warehouse, sets, 'interface');
      await landDataSets(warehouse, batch.map(decoy), 'exchange', false);
      for (const data of sets) {
        const expected = oracle(data);
        for (const indicator of indicators) {
          const channel = sourceChannels.includes(indicator.channel) ? 'source' : 'interface';
          const computed = await computeIndicator(warehouse, profile, indicator, channel, data);
          expect({ seed: data.platformId, id: indicator.id, ...comparable(computed) }).toEqual({ seed: data.platformId, id: indicator.id, ...comparable(expected[indicator.id] as OracleValue) });
        }
      }
    },
    600_000,
  );
});
