import { tickOf } from '../changing/pastTick.ts';
import { sameValue } from '../changing/sameValue.ts';
import { isPushed } from './isPushed.ts';
import type { BothChannels } from './bothChannels.ts';

/** One value that the two ways give differently. */
export interface ValueDifference {
  readonly id: string;
  readonly field: string;
  readonly column: string;
  readonly listed: unknown;
  readonly held: unknown;
}

const timeOf = (value: unknown): number => (value === null || value === undefined ? Number.NaN : Number(value));

/** Set by each way for itself: when a row was written, and for whom. */
const own = new Set(['platformId', 'createTime', 'updateTime']);

/**
 * Values of records that both have and that were pushed after they last changed. What an interface leaves out, a table may
 * hold all the same.
 */
export const valueDifferences = ({ table, listed, held, digits }: BothChannels): readonly ValueDifference[] =>
  [...listed].flatMap(([id, record]) => {
    const row = held.get(id);
    if (!isPushed(record, row)) return [];
    const deleted = Number(row['isDeleted'] ?? 0) === 1;
    const flag = table.columns.find(({ field }) => field === 'isDeleted')?.name ?? 'isDeleted';
    return [
      ...(deleted ? [{ id, field: 'isDeleted', column: flag, listed: false, held: true }] : []),
      ...table.columns.flatMap(({ field, name, kind }): readonly ValueDifference[] => {
        const [one, other] = [record[field], row[field]];
        if (own.has(field) || field === 'isDeleted' || !(field in row) || one === null || one === undefined) return [];
        const same =
          kind === 'time'
            ? // Of a finer time one way may leave out what the other rounds.
              Math.abs(timeOf(one) - timeOf(other)) <= tickOf(digits.get(field), [])
            : sameValue(one, other);
        return same ? [] : [{ id, field, column: name, listed: one, held: other ?? null }];
      }),
    ];
  });
