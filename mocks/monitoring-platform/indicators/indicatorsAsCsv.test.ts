import { parse } from 'csv-parse/sync';
import {
  array,
  assert,
  boolean,
  constantFrom,
  dictionary,
  double,
  integer,
  oneof,
  option,
  property,
  record,
  string,
} from 'fast-check';
import { expect, it } from 'vitest';
import { indicators } from '../../../spec/indicators/indicators.ts';
import type { IndicatorValue } from './contract/indicatorValue.ts';
import { indicatorsAsCsv } from './indicatorsAsCsv.ts';

const back = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);
const json = (cell: string | undefined): unknown => (cell === '' || cell === undefined ? undefined : JSON.parse(cell));
const nasty = oneof(
  string({ unit: 'grapheme' }),
  constantFrom('=1+1', "'=1", "''", '-2', '+3', '@x', '\t', '\r\n', 'a,"b";c=d', '，；', '\uFEFF'),
);

it('gives a table that parses back to what it was made of, and no cell that is a formula', () => {
  const localized = record({ 'zh-CN': nasty, en: nasty });
  const value = record({
    indicator: constantFrom(...indicators),
    platformId: nasty,
    value: double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
    breakdown: array(record({ dimensions: dictionary(nasty, nasty), value: option(integer()) }), {
      maxLength: 3,
    }),
    readings: array(record({ id: nasty, title: localized, value: option(integer()), chosen: boolean() }), {
      maxLength: 2,
    }),
    notes: array(localized, { maxLength: 2 }),
    absent: option(localized),
  });
  assert(
    property(array(value, { maxLength: 4 }), (made) => {
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
        rows.flatMap((row) =>
          Object.entries(row).filter(([column, cell]) => column !== 'value' && /^[=+\-@\t\r]/.test(cell)),
        ),
      ).toEqual([]);
    }),
  );
});
