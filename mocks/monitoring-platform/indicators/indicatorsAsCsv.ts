import type { IndicatorValue } from './contract/indicatorValue.ts';

/** A cell; one that a spreadsheet would take for a formula is kept as text. */
const cell = (value: unknown): string => {
  const text = value === null || value === undefined ? '' : String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const header = ['id', 'table', 'row', 'platformId', 'from', 'to', 'unit', 'status', 'dimensions', 'value', 'reason'];

/** One line per value and per part of its breakdown, RFC 4180, with a byte-order mark so that a spreadsheet reads the Chinese. */
export const indicatorsAsCsv = (values: readonly IndicatorValue[]): string => {
  const lines = values.flatMap((value) => {
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
    const parts = value.breakdown.map((part) => [
      ...start,
      Object.entries(part.dimensions)
        .map(([name, text]) => `${name}=${text}`)
        .join(';'),
      part.value,
      '',
    ]);
    return [[...start, '', value.value, value.status === 'absent' ? value.reason : ''], ...parts];
  });
  return `\uFEFF${[header, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
};
