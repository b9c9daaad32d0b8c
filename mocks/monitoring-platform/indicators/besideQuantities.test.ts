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
    const [row] = await warehouse.query<{ value: number | null }>(
      besideQuantities[0]?.sql ?? '',
      sqlParameters(
        referenceProfile(),
        'interface',
        { platformId, from, to, correlationId: '' },
        besideQuantities[0]?.sql ?? '',
      ),
    );
    return row?.value;
  };

  it('joins what lies less than half an hour apart', async () => {
    const events = [
      // v1: 10 minutes, then after half an hour another visit of one event; v2: one of 2 minutes; a robot does not visit.
      goldenEvent('1', at('08:00')),
      goldenEvent('2', at('08:10')),
      goldenEvent('3', at('08:40')),
      goldenEvent('4', at('08:00'), { visitorId: 'v2' }),
      goldenEvent('5', at('08:02'), { visitorId: 'v2' }),
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

describe('what 6.8 asks for beside table 7', () => {
  const { from, to } = goldenData({});
  const handled = (id: string, status: string, time: number, isDeleted = false) => ({
    type: 'other',
    level: 'low',
    status,
    handledTime: null,
    createTime: time,
    updateTime: time,
    isDeleted,
    vulnerabilityId: id,
    discoveredTime: time,
    securityEventId: id,
    occurredTime: time,
  });
  const rows = async (id: string) => {
    const sql = besideQuantities.find((one) => one.id === id)?.sql ?? '';
    const window = { platformId: 'handled', from, to, correlationId: '' };
    return warehouse.query<{ dimensions: object; value: number | null }>(
      sql,
      sqlParameters(referenceProfile(), 'source', window, sql),
    );
  };

  it('counts security events of the window, and the share of vulnerabilities whose handling has ended', async () => {
    // Of the day: open, fixed, closed. Not counted: soft-deleted, the day before.
    const records = [
      handled('1', 'open', at('08:00')),
      handled('2', 'fixed', at('09:00')),
      handled('3', 'closed', at('10:00')),
      handled('4', 'closed', at('11:00'), true),
      handled('5', 'closed', at('23:59', '2026-11-22')),
    ];
    await landDataSets(
      warehouse,
      [{ ...goldenData({ records: { vulnerability: records, 'security-event': records } }), platformId: 'handled' }],
      'interface',
    );
    const sorted = async (id: string) =>
      (await rows(id)).toSorted((a, b) => JSON.stringify(a.dimensions).localeCompare(JSON.stringify(b.dimensions)));
    expect(
      (await sorted('security-events')).find(({ dimensions }) => Object.keys(dimensions).length === 0)?.value,
    ).toBe(3);
    expect(await sorted('vulnerability-handling')).toEqual([
      { dimensions: { status: 'closed' }, value: expect.closeTo(100 / 3, 9) },
      { dimensions: { status: 'fixed' }, value: expect.closeTo(100 / 3, 9) },
      { dimensions: { status: 'open' }, value: expect.closeTo(100 / 3, 9) },
      { dimensions: {}, value: expect.closeTo(200 / 3, 9) },
    ]);
  });
});
