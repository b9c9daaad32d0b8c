import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indicators } from '../../../spec/indicators/indicators.ts';
import type { IndicatorValue } from './contract/indicatorValue.ts';
import { indicatorsAsCsv } from './indicatorsAsCsv.ts';

const back = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);
const json = (cell: string | undefined): unknown => (cell === '' || cell === undefined ? undefined : JSON.parse(cell));
const nasty = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('=1+1', "'=1", "''", '-2', '+3', '@x', '\t', '\r\n', 'a,"b";c=d', '，；', '\uFEFF'),
);

it('gives a table that parses back to what it was made of, and no cell that is a formula', () => {
  const localized = fc.record({ 'zh-CN': nasty, en: nasty });
  const value = fc.record({
    indicator: fc.constantFrom(...indicators),
    platformId: nasty,
    value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
    breakdown: fc.array(fc.record({ dimensions: fc.dictionary(nasty, nasty), value: fc.option(fc.integer()) }), {
      maxLength: 3,
    }),
    readings: fc.array(fc.record({ id: nasty, value: fc.option(fc.integer()), chosen: fc.boolean() }), {
      maxLength: 2,
    }),
    notes: fc.array(localized, { maxLength: 2 }),
    absent: fc.option(localized),
  });
  fc.assert(
    fc.property(fc.array(value, { maxLength: 4 }), (made) => {
      const values = made.map(
        ({ indicator, absent, value: number, breakdown, readings, notes, platformId }): IndicatorValue => {
          const common = {
            id: indicator.id,
            table: indicator.table,
            row: indicator.row,
            platformId,
            from: '2026-11-23T00:00:00.000+08:00',
            to: '2026-11-24T00:00:00.000+08:00',
            unit: indicator.unit,
          };
          return absent === null
            ? { ...common, status: 'computed', value: number, breakdown, readings, notes }
            : { ...common, status: 'absent', value: null, reason: 'no-value', detail: absent, breakdown: [] };
        },
      );
      const text = indicatorsAsCsv(values);
      const rows = parse(text, { bom: true, columns: true }) as readonly Readonly<Record<string, string>>[];
      const wholes = rows.filter(({ dimensions }) => dimensions === '');
      expect(
        wholes.map((row) => [
          row['id'],
          back(row['platformId'] ?? ''),
          row['name'],
          row['nameEn'],
          row['value'],
          json(row['readings']),
          json(row['notes']),
        ]),
      ).toEqual(
        values.map((one, at) => [
          one.id,
          one.platformId,
          made[at]?.indicator.name['zh-CN'],
          made[at]?.indicator.name.en,
          one.value === null ? '' : String(one.value),
          one.status === 'computed' && one.readings?.length ? one.readings : undefined,
          one.status === 'absent' ? [one.detail] : one.notes?.length ? one.notes : undefined,
        ]),
      );
      expect(
        rows
          .filter(({ dimensions }) => dimensions !== '')
          .map((row) => [row['id'], json(row['dimensions']), row['value']]),
      ).toEqual(
        values.flatMap((one) =>
          one.breakdown.map((part) => [
            one.id,
            JSON.parse(JSON.stringify(part.dimensions)),
            part.value === null ? '' : String(part.value),
          ]),
        ),
      );
      // A number may begin with its sign.
      expect(
        rows.flatMap(({ value: _, ...row }) => Object.values(row)).filter((cell) => /^[=+\-@\t\r]/.test(cell)),
      ).toEqual([]);
    }),
  );
});
