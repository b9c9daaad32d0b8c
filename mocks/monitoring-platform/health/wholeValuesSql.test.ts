import { afterAll, beforeAll, expect, it } from 'vitest';
import { randomData } from '../../../fixtures/oracle/randomData.ts';
import { indicators } from '../../../spec/indicators/indicators.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import { computeIndicator } from '../indicators/computeIndicator.ts';
import { landDataSets } from '../indicators/landDataSets.ts';
import { sqlParameters } from '../indicators/sqlParameters.ts';
import { openWarehouse } from '../warehouse/openWarehouse.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { wholeValuesSql } from './wholeValuesSql.ts';

const data = randomData(21);
let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse();
  await landDataSets(warehouse, [data], 'interface');
});
afterAll(() => warehouse.close());

const ofRecords = indicators.filter(({ channel, table }) => channel === 'interface' || table === 2);

it.each([
  ['all', ofRecords],
  ['one of several of one statement', ofRecords.filter(({ id }) => id === 't2-3-column-name')],
  ['some', ofRecords.filter((_, at) => at % 3 === 1)],
])('gives of %s the value that each has by itself', async (_, wanted) => {
  const { platformId, from, to, correlationId } = data;
  const window = { platformId, from, to, correlationId };
  const profile = referenceProfile();
  const ids = wanted.map(({ id }) => id);
  const sql = wholeValuesSql(ids);
  const rows = await warehouse.query<{ readonly id: string; readonly value: number | null }>(sql, {
    ...sqlParameters(profile, 'interface', window, sql),
    indicators: ids,
  });
  const values = new Map(rows.map(({ id, value }) => [id, value]));
  expect([...values.keys()].toSorted()).toEqual(ids.toSorted());
  for (const indicator of wanted) {
    const { value } = await computeIndicator(warehouse, profile, indicator, 'interface', window);
    expect([indicator.id, values.get(indicator.id)]).toEqual([indicator.id, value]);
  }
});
