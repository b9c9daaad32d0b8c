import type { Profile } from '../../../spec/profiles/profile.ts';
import type { LandingChannel } from '../warehouse/landingChannel.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { sqlParameters } from './sqlParameters.ts';
import type { Window } from './window.ts';

export interface IndicatorResult {
  readonly value: number | null;
  readonly breakdown: readonly {
    readonly dimensions: Readonly<Record<string, string>>;
    readonly value: number | null;
  }[];
  /** Every reading of the whole that the draft allows, where it allows several. */
  readonly readings: readonly { readonly id: string; readonly value: number | null }[];
}

/** Largest number of breakdown rows, the greatest values first: a platform can have millions of pages. */
const breakdownLimit = 10_000;

/** Runs the SQL of an indicator, or of a quantity of the same shape. */
export const runIndicatorSql = async (
  warehouse: Warehouse,
  profile: Profile,
  statement: string,
  channel: LandingChannel,
  window: Window,
): Promise<IndicatorResult> => {
  const sql = `SELECT dimensions, value FROM (\n${statement}) ORDER BY empty(dimensions) DESC, mapKeys(dimensions) = ['reading'] DESC, value DESC NULLS LAST, toString(dimensions) LIMIT ${breakdownLimit + 1}`;
  const rows = await warehouse.query<{ dimensions: Record<string, string>; value: number | null }>(
    sql,
    sqlParameters(profile, channel, window, statement),
  );
  const [total, ...parts] = rows;
  const isReading = ({ dimensions }: (typeof rows)[number]): boolean => Object.keys(dimensions).join() === 'reading';
  return {
    value: total?.value ?? null,
    breakdown: parts.filter((part) => !isReading(part)),
    readings: parts.filter(isReading).map(({ dimensions, value }) => ({ id: dimensions['reading'] ?? '', value })),
  };
};
