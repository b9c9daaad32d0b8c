import { eachDaySql } from '../../../spec/indicators/eachDaySql.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { LandingChannel } from '../warehouse/landingChannel.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { beijingDay } from './beijingDay.ts';
import type { IndicatorBreakdown } from './contract/indicatorBreakdown.ts';
import type { IndicatorResult } from './indicatorResult.ts';
import { readResult } from './readResult.ts';
import { rowsInOrder } from './rowsInOrder.ts';
import { runIndicatorSql } from './runIndicatorSql.ts';
import { spanOfDays } from './spanOfDays.ts';
import { sqlParameters } from './sqlParameters.ts';
import type { Window } from './window.ts';

export interface EachDay extends Pick<Window, 'platformId' | 'correlationId'> {
  /** Of Beijing, `2026-11-23`. */
  readonly days: readonly string[];
  /** Without the parts and readings where only the whole is wanted. */
  readonly parts: 'with' | 'without';
}

type RowOfDay = IndicatorBreakdown[number] & { readonly day: string };

/**
 * The results of an indicator for many days by one statement, each as `runIndicatorSql` gives it for that day (floating sums to their
 * last digits). A day of which the statement says nothing has no record that counts, and what is left is states: all these days have
 * one result, and it is asked for once.
 */
export const runIndicatorSqlEachDay = async (
  warehouse: Warehouse,
  profile: Profile,
  statement: string,
  channel: LandingChannel,
  { days, parts, ...of }: EachDay,
): Promise<ReadonlyMap<string, IndicatorResult>> => {
  const results = new Map<string, IndicatorResult>();
  const each = days.length > 1 ? eachDaySql(statement) : undefined;
  if (each !== undefined) {
    const span = { ...of, ...spanOfDays(days) };
    const rows = await warehouse.query<RowOfDay>(
      rowsInOrder(each, parts === 'with' ? 'each' : 'each, the whole alone'),
      { ...sqlParameters(profile, channel, span, each), days },
    );
    for (const [day, own] of Map.groupBy(rows, (row) => row.day))
      results.set(day, readResult(own.map(({ dimensions, value }) => ({ dimensions, value }))));
  }
  const quiet = days.filter((day) => !results.has(day));
  const [one] = quiet;
  if (one === undefined) return results;
  const result = await runIndicatorSql(warehouse, profile, statement, channel, { ...of, ...beijingDay(one) });
  for (const day of quiet) results.set(day, result);
  return results;
};
