import type { Indicator } from '../../../spec/indicators/indicator.ts';
import { jointStatement } from '../../../spec/indicators/jointStatement.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { LandingChannel } from '../warehouse/landingChannel.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { computeIndicator } from './computeIndicator.ts';
import { computeJointly } from './computeJointly.ts';
import type { IndicatorResult } from './indicatorResult.ts';
import type { Window } from './window.ts';

/** An indicator with the channel that its records are read from. */
export interface WantedResult {
  readonly indicator: Indicator;
  readonly channel: LandingChannel;
}

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
    if (first === undefined) continue;
    const joint = jointStatement(first.indicator.id);
    if (joint !== undefined && group.length > 1)
      try {
        for (const [id, result] of await computeJointly(warehouse, profile, joint, {
          ids: group.map(({ indicator }) => indicator.id),
          channel: first.channel,
          window,
        }))
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
