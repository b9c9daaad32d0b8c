import { expect, it } from 'vitest';
import { createAjv } from '../createAjv.ts';
import { isPlainDateTime } from './isPlainDateTime.ts';

const full = createAjv().compile({ type: 'string', format: 'date-time' });
const pick = (all: readonly string[], seed: number): string => all[seed % all.length] ?? '';

it('takes the usual forms', () => {
  for (const text of ['2026-11-23T08:00:00.000+08:00', '2026-11-23T00:00:00Z', '2024-02-29T23:59:59.123456Z'])
    expect(isPlainDateTime(text)).toBe(true);
});

it('never takes what the full format refuses', () => {
  const years = ['2026', '2024', '1900', '2000', '0000', '9999'];
  const months = ['00', '01', '02', '04', '11', '12', '13'];
  const dayNumbers = ['00', '01', '28', '29', '30', '31', '32'];
  const times = ['00:00:00', '23:59:59', '24:00:00', '23:60:00', '23:59:60', '08:00'];
  const ends = ['Z', '+08:00', '-14:59', '+15:00', '+24:00', '', '+0800', '.5Z', '.1234567890Z'];
  let seed = 0;
  for (const year of years)
    for (const month of months)
      for (const day of dayNumbers) {
        for (let n = 0; n < 12; n += 1) {
          seed += 7;
          const text = `${year}-${month}-${day}T${pick(times, seed)}${pick(ends, seed * 3 + n)}`;
          expect(isPlainDateTime(text) && !full(text) ? text : 'right').toBe('right');
        }
      }
});
