import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goldenCases } from '../../../fixtures/golden/goldenCases.ts';
import { oracle } from '../../../fixtures/oracle/oracle.ts';
import type { OracleValue } from '../../../fixtures/oracle/oracleData.ts';
import { indicators } from '../../../spec/indicators/indicators.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import { openWarehouse } from '../warehouse/openWarehouse.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { computeIndicator } from './computeIndicator.ts';
import { landDataSets } from './landDataSets.ts';

const sourceChannels: readonly string[] = ['cloud-management', 'probe', 'cyber-security'];
const near = (value: number | null): unknown => (value === null ? null : expect.closeTo(value, 9));
const nearly = (values: Readonly<Record<string, number | null>>): object =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, near(value)]));
const partsOf = ({ breakdown }: Pick<OracleValue, 'breakdown'>): object =>
  Object.fromEntries(
    breakdown.map(({ dimensions, value }) => [
      Object.entries(dimensions)
        .sort()
        .map(([name, text]) => `${name}=${text}`)
        .join(','),
      value,
    ]),
  );

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse();
  await landDataSets(
    warehouse,
    goldenCases.map(({ table, data }) => ({ ...data, platformId: `table-${table}` })),
    'interface',
  );
});
afterAll(() => warehouse.close());

describe('the golden cases', () => {
  it('cover all 54 indicators', () => {
    expect(goldenCases.flatMap(({ answers }) => Object.keys(answers))).toEqual(indicators.map(({ id }) => id));
  });

  it.each(indicators)('$id is what paper says', async (indicator) => {
    const golden = goldenCases.find(({ table }) => table === indicator.table);
    const answer = golden?.answers[indicator.id];
    if (golden === undefined || answer === undefined) throw new Error('no golden case');
    const { because } = answer;
    const expected = {
      because,
      value: near(answer.value),
      parts: nearly(answer.parts ?? {}),
      readings: nearly(answer.readings ?? {}),
    };
    const computed = await computeIndicator(
      warehouse,
      referenceProfile(),
      indicator,
      sourceChannels.includes(indicator.channel) ? 'source' : 'interface',
      { ...golden.data, platformId: `table-${indicator.table}` },
    );
    expect({
      because,
      value: computed.value,
      parts: partsOf(computed),
      readings: Object.fromEntries(computed.readings.map(({ id, value }) => [id, value])),
    }).toEqual(expected);
    const second = oracle(golden.data)[indicator.id] as OracleValue;
    expect({ because, value: second.value, parts: partsOf(second), readings: second.readings ?? {} }).toEqual(expected);
  });
});
