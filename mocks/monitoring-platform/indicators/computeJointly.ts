import { statementText } from '../../../spec/indicators/statementText.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { LandingChannel } from '../warehouse/landingChannel.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { IndicatorBreakdown } from './contract/indicatorBreakdown.ts';
import type { IndicatorResult } from './indicatorResult.ts';
import { readResult } from './readResult.ts';
import { rowsInOrder } from './rowsInOrder.ts';
import { sqlParameters } from './sqlParameters.ts';
import type { Window } from './window.ts';

interface Jointly {
  /** Of the indicators that are wanted. */
  readonly ids: readonly string[];
  readonly channel: LandingChannel;
  readonly window: Window;
}

type RowOfOne = IndicatorBreakdown[number] & { readonly indicator: string };

/** What one statement (`jointStatement`) gives of these indicators, by their ids. */
export const computeJointly = async (
  warehouse: Warehouse,
  profile: Profile,
  name: string,
  { ids, channel, window }: Jointly,
): Promise<ReadonlyMap<string, IndicatorResult>> => {
  const sql = statementText(name);
  const rows = await warehouse.query<RowOfOne>(rowsInOrder(sql, 'of each indicator'), {
    ...sqlParameters(profile, channel, window, sql),
    indicators: ids,
  });
  const of = Map.groupBy(rows, (row) => row.indicator);
  return new Map(
    ids.map((id) => [id, readResult((of.get(id) ?? []).map(({ dimensions, value }) => ({ dimensions, value })))]),
  );
};
