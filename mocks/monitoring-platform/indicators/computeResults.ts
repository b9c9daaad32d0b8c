import type { Indicator } from '../../../spec/indicators/indicator.ts';
import { jointStatement } from '../../../spec/indicators/jointStatement.ts';
import { statementText } from '../../../spec/indicators/statementText.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { LandingChannel } from '../warehouse/landingChannel.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { computeIndicator } from './computeIndicator.ts';
import type { IndicatorBreakdown } from './contract/indicatorBreakdown.ts';
import type { IndicatorResult } from './indicatorResult.ts';
import { readResult } from './readResult.ts';
import { rowsInOrder } from './rowsInOrder.ts';
import { sqlParameters } from './sqlParameters.ts';
import type { Window } from './window.ts';

/** An indicator with the channel that its records are read from. */
export interface WantedResult {
  readonly indicator: Indicator;
  readonly channel: LandingChannel;
}

type RowOfOne = IndicatorBreakdown[number] & { readonly indicator: string };

/** What one statement gives of these indicators of one channel. */
const computeJointly = async (
  warehouse: Warehouse,
  profile: Profile,
  name: string,
  wanted: readonly WantedResult[],
  window: Window,
): Promise<ReadonlyMap<string, IndicatorResult>> => {
  const [first] = wanted;
  if (first === undefined) return new Map();
  const sql = statementText(name);
  const rows = await warehouse.query<RowOfOne>(rowsInOrder(sql, 'of each indicator'), {
    ...sqlParameters(profile, first.channel, window, sql),
    indicators: wanted.map(({ indicator }) => indicator.id),
  });
  const of = Map.groupBy(rows, (row) => row.indicator);
  return new Map(
    wanted.map(({ indicator }) => [
      indicator.id,
      readResult((of.get(indicator.id) ?? []).map(({ dimensions, value }) => ({ dimensions, value }))),
    ]),
  );
};

/**
 * The result of each of these indicators, by its id, or the error by which it could not be computed: each stands for itself. What one
 * statement gives together is asked for together.
 */
export const computeResults = async (
  warehouse: Warehouse,
  profile: Profile,
  wanted: readonly WantedResult[],
  window: Window,
): Promise<ReadonlyMap<string, IndicatorResult | { readonly error: unknown }>> => {
  const results = new Map<string, IndicatorResult | { readonly error: unknown }>();
  const groups = Map.groupBy(
    wanted,
    ({ indicator, channel }) => `${jointStatement(indicator.id) ?? indicator.id} ${channel}`,
  );
  // One after the other: the warehouse uses all cores for each, and side by side they would compete for memory.
  for (const group of groups.values()) {
    const [first] = group;
    const joint = first === undefined ? undefined : jointStatement(first.indicator.id);
    if (joint !== undefined && group.length > 1)
      try {
        for (const [id, result] of await computeJointly(warehouse, profile, joint, group, window))
          results.set(id, result);
        continue;
      } catch {
        // Too much together, or spoilt by one of them: each is tried by itself.
      }
    for (const { indicator, channel } of group)
      results.set(
        indicator.id,
        await computeIndicator(warehouse, profile, indicator, channel, window).catch((error: unknown) => ({ error })),
      );
  }
  return results;
};
