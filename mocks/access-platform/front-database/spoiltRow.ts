import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import type { AccessPlatform } from '../accessPlatform.ts';

/** Fields by which rows are found and told apart. */
const kept = new Set(['platformId', 'createTime', 'updateTime', 'isDeleted']);

/** A moment before eight in the morning of Beijing, the day taken from the date in UTC; undefined: any other. */
const smallHoursEarly = (at: number): Date | undefined =>
  new Date(at).getUTCHours() >= 16 ? new Date(at - 86_400_000) : undefined;

/** A row as a push with these faults writes it: what the business systems hold is no longer in it. Values in the order of the columns. */
export const spoiltRow = (
  { hasFault }: Pick<AccessPlatform, 'hasFault'>,
  table: FrontDatabaseTable,
  row: readonly unknown[],
): readonly unknown[] =>
  table.columns.map(({ field, kind, nullable, name }, at) => {
    const value = row[at];
    if (table.entity === 'site-column' && name === table.timeColumn && hasFault('exchange-update-times-empty')) {
      return row[table.columns.findIndex((column) => column.field === 'isDeleted')] === true ||
        String(row[1]).startsWith('hy-')
        ? value
        : null;
    }
    if (kept.has(field)) return value;
    if (kind === 'string' && typeof value === 'string' && hasFault('exchange-rare-characters-lost'))
      return value.replaceAll(/[\u{10000}-\u{10FFFF}]/gu, '?');
    if (field === 'regionCode' && typeof value === 'string' && hasFault('exchange-regions-cut-to-cities'))
      return `${value.slice(0, 4)}00`;
    if (kind === 'string' && nullable && value === null && hasFault('exchange-nulls-as-empty')) return '';
    if (
      kind === 'number' &&
      nullable &&
      value === null &&
      String(row[1]).startsWith('hy-') &&
      hasFault('exchange-absent-numbers-as-zero')
    )
      return 0;
    if (kind === 'number' && nullable && value === 0 && hasFault('exchange-zeros-as-nothing')) return null;
    if (kind === 'time' && value instanceof Date && hasFault('exchange-small-hours-a-day-early'))
      return smallHoursEarly(value.getTime()) ?? value;
    if (kind === 'time' && value instanceof Date && hasFault('exchange-times-cut-to-seconds'))
      return new Date(Math.floor(value.getTime() / 1_000) * 1_000);
    if (kind === 'number' && typeof value === 'number' && hasFault('exchange-decimals-cut')) return Math.trunc(value);
    return value;
  });
