import type { Indicator } from '../../../spec/indicators/indicator.ts';
import { indicatorSql } from '../../../spec/indicators/indicatorSql.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { LandingChannel } from '../warehouse/landRecords.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { sqlParameters } from './sqlParameters.ts';

export interface Window {
  readonly platformId: string;
  /** Milliseconds since the epoch, half-open. */
  readonly from: number;
  readonly to: number;
  readonly correlationId: string;
}

export interface IndicatorResult {
  readonly value: number | null;
  readonly breakdown: readonly { readonly dimensions: Readonly<Record<string, string>>; readonly value: number | null }[];
}

/** Largest number of breakdown rows, the greatest values first: a platform can have millions of pages. */
const breakdownLimit = 10_000;

/** Runs the SQL of one indicator. */
export const computeIndicator = async (warehouse: Warehouse, profile: Profile, indicator: Indicator, channel: LandingChannel, window: Window): Promise<IndicatorResult> => {
  const sql = `SELECT dimensions, value FROM (\n${indicatorSql(indicator.id)}) ORDER BY empty(dimensions) DESC, value DESC NULLS LAST, toString(dimensions) LIMIT ${breakdownLimit + 1}`;
  const rows = await warehouse.query<{ dimensions: Record<string, string>; value: number | null }>(sql, sqlParameters(profile, channel, window));
  const [total, ...breakdown] = rows;
  return { value: total?.value ?? null, breakdown };
};
