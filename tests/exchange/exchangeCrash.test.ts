import { expect, test } from 'vitest';
import { exchangeCrash } from '../../bench/exchangeCrash.ts';
import { enginesToTest } from '../../fixtures/databases/servers/enginesToTest.ts';
import { testOnEngines } from '../../fixtures/databases/servers/testOnEngines.ts';

testOnEngines(await enginesToTest(), 'extractions from %s', (type) => {
  test('a monitoring platform killed in the middle of them loses no row and doubles none', async () => {
    const { after } = await exchangeCrash({ type, kills: 3, rows: 15_000, seed: 7 });
    expect(after).toHaveLength(3);
    for (const { landed, held, mostPerKey } of after) {
      expect(landed).toEqual(held);
      expect(landed.rows).toBeGreaterThan(14_000);
      expect(mostPerKey).toBe(1);
    }
  }, 300_000);
});
