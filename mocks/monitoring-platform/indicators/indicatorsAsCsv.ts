import { indicators } from '../../../spec/indicators/indicators.ts';
import { csvLines } from '../csv/csvLines.ts';
import type { IndicatorValue } from './contract/indicatorValue.ts';

const header = [
  'id',
  'table',
  'row',
  'platformId',
  'from',
  'to',
  'unit',
  'status',
  'dimensions',
  'value',
  'reason',
  'name',
  'nameEn',
  'readings',
  'notes',
];

/**
 * One line per value and per part of its breakdown. `dimensions`, `readings` and `notes` are JSON, empty where there are none.
 */
export const indicatorsAsCsv = (values: readonly IndicatorValue[]): string => {
  const lines = values.flatMap((value) => {
    const name = indicators.find(({ id }) => id === value.id)?.name;
    const start = [
      value.id,
      value.table,
      value.row,
      value.platformId,
      value.from,
      value.to,
      value.unit['zh-CN'],
      value.status,
    ];
    const names = [name?.['zh-CN'] ?? '', name?.en ?? ''];
    const json = (list: readonly unknown[] | undefined): string =>
      list === undefined || list.length === 0 ? '' : JSON.stringify(list);
    const absent = value.status === 'absent';
    const whole = [
      ...start,
      '',
      value.value,
      absent ? value.reason : '',
      ...names,
      json(absent ? [] : value.readings),
      json(absent ? [value.detail] : value.notes),
    ];
    const parts = value.breakdown.map((part) => [
      ...start,
      JSON.stringify(part.dimensions),
      part.value,
      '',
      ...names,
      '',
      '',
    ]);
    return [whole, ...parts];
  });
  return csvLines(header, lines);
};
