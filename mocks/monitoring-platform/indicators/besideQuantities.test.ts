import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../fixtures/golden/at.ts';
import { goldenData } from '../../../fixtures/golden/goldenData.ts';
import { goldenEvent } from '../../../fixtures/golden/goldenEvent.ts';
import { besideQuantities } from '../../../spec/indicators/beside/besideQuantities.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import { openWarehouse } from '../warehouse/openWarehouse.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { landDataSets } from './landDataSets.ts';
import { sqlParameters } from './sqlParameters.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse();
});
afterAll(() => warehouse.close());

describe('the average length of a visit', () => {
  const average = async (platformId: string): Promise<unknown> => {
    const { from, to } = goldenData({});
    const [row] = await warehouse.query<{ value: number | null }>(besideQuantities[0]?.sql ?? '', sqlParameters(referenceProfile(), 'interface', { platformId, from, to, correlationId: '' }));
    return row?.value;
  };

  it('joins what lies less than half an hour apart', async () => {
    const events = [
      // v1: 10 minutes, then after half an hour another visit of one event; v2: one of 2 minutes; a robot does not visit.
      goldenEvent('1', at('08:00')), goldenEvent('2', at('08:10')), goldenEvent('3', at('08:40')),
      goldenEvent('4', at('08:00'), { visitorId: 'v2' }), goldenEvent('5', at('08:02'), { visitorId: 'v2' }),
      goldenEvent('6', at('08:00'), { visitorId: 'v3', isRobot: true }),
    ];
    await landDataSets(warehouse, [{ ...goldenData({ events }), platformId: 'visits' }], 'interface');
    // (600 + 0 + 120) s over 3 visits.
    expect(await average('visits')).toBe(240);
  });

  it('is absent without a visit', async () => {
    expect(await average('nobody')).toBeNull();
  });
});
