import type { Profile } from '../../../spec/profiles/profile.ts';
import type { LandingChannel } from '../warehouse/landingChannel.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { IndicatorBreakdown } from './contract/indicatorBreakdown.ts';
import type { IndicatorResult } from './indicatorResult.ts';
import { readResult } from './readResult.ts';
import { rowsInOrder } from './rowsInOrder.ts';
import { sqlParameters } from './sqlParameters.ts';
import type { Window } from './window.ts';

/** Runs the SQL of an indicator, or of a quantity of the same shape. */
export const runIndicatorSql = async (
  warehouse: Warehouse,
  profile: Profile,
  statement: string,
  channel: LandingChannel,
  window: Window,
): Promise<IndicatorResult> =>
  readResult(
    await warehouse.query<IndicatorBreakdown[number]>(
      rowsInOrder(statement, 'one'),
      sqlParameters(profile, channel, window, statement),
    ),
  );
