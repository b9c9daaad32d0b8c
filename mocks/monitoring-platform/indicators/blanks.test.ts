import { afterAll, beforeAll, expect, it } from 'vitest';
import { indicators } from '../../../spec/indicators/indicators.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import { openWarehouse } from '../warehouse/openWarehouse.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { computeIndicator } from './computeIndicator.ts';

/** Code points that show nothing: spaces of every width, line ends, zero-width and direction marks, fillers. */
const blanks = [
  0x09, 0x0a, 0x0d, 0x20, 0x85, 0xa0, 0xad, 0x1680, 0x180e, 0x2000, 0x2003, 0x200a, 0x200b, 0x200c, 0x200d, 0x200e,
  0x2028, 0x2029, 0x202f, 0x205f, 0x2060, 0x2800, 0x3000, 0x3164, 0xfeff, 0xffa0, 0x115f, 0x1160,
].map((code) => String.fromCodePoint(code));
const shown = ['课', 'x', '0', '.', '🎓', 'ㄱ', '\u3000课\u3000', '\u200B0'];

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse();
  const rows = (platform_id: string, texts: readonly string[]) =>
    texts.map((text, at) => ({
      platform_id,
      channel: 'interface',
      column_id: `c${at}`,
      name: text,
      parent_column_id: text,
      url: text,
    }));
  await warehouse.insert('landed_site_column', [
    ...rows('blank', [...blanks, blanks.join(''), '']),
    ...rows('shown', shown),
  ]);
});
afterAll(() => warehouse.close());

it.each(['t2-3-column-name', 't2-4-parent-column-id', 't2-5-column-link'])(
  'what shows nothing is not given: %s',
  async (id) => {
    const indicator = indicators.find((one) => one.id === id);
    if (indicator === undefined) throw new Error('no such indicator');
    const given = async (platformId: string) =>
      (
        await computeIndicator(warehouse, referenceProfile(), indicator, 'interface', {
          platformId,
          from: 0,
          to: 1,
          correlationId: '',
        })
      ).value;
    expect(await given('blank')).toBe(0);
    expect(await given('shown')).toBe(shown.length);
  },
);
