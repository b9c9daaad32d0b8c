import type { Indicator } from '../../../spec/indicators/indicator.ts';
import { indicatorSql } from '../../../spec/indicators/indicatorSql.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { LandingChannel } from '../warehouse/landingChannel.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { IndicatorResult } from './indicatorResult.ts';
import { runIndicatorSql } from './runIndicatorSql.ts';
import type { Window } from './window.ts';

/** Computes one indicator of a platform from what one channel landed. */
export const computeIndicator = (
  warehouse: Warehouse,
  profile: Profile,
  indicator: Indicator,
  channel: LandingChannel,
  window: Window,
): Promise<IndicatorResult> => runIndicatorSql(warehouse, profile, indicatorSql(indicator.id), channel, window);
