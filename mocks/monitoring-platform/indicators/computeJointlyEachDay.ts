import { eachDaySql } from '../../../spec/indicators/eachDaySql.ts';
import { statementText } from '../../../spec/indicators/statementText.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { LandingChannel } from '../warehouse/landingChannel.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { beijingDay } from './beijingDay.ts';
import { computeJointly } from './computeJointly.ts';
import { rowsInOrder } from './rowsInOrder.ts';
import type { EachDay } from './runIndicatorSqlEachDay.ts';
import { spanOfDays } from './spanOfDays.ts';
import { sqlParameters } from './sqlParameters.ts';

interface JointlyEachDay extends Omit<EachDay, 'parts'> {
  /** Of the indicators that are wanted. */
  readonly ids: readonly string[];
  readonly channel: LandingChannel;
}

interface WholeOfDay {
  readonly indicator: string;
  readonly day: string;
  readonly value: number | null;
}

/**
 * What one statement (`jointStatement`) gives of these indicators for many days, without parts: by id, by day, as `runIndicatorSqlEachDay` gives it of
 * each by itself. Days of which it says nothing have the values of one quiet day.
 */
export const computeJointlyEachDay = async (
  warehouse: Warehouse,
  profile: Profile,
  name: string,
  { ids, channel, days, ...of }: JointlyEachDay,
): Promise<ReadonlyMap<string, ReadonlyMap<string, number | null>>> => {
  const values = new Map(ids.map((id) => [id, new Map<string, number | null>()]));
  const each = days.length > 1 ? eachDaySql(statementText(name)) : undefined;
  if (each !== undefined) {
    const rows = await warehouse.query<WholeOfDay>(rowsInOrder(each, 'of each indicator and day, the whole alone'), {
      ...sqlParameters(profile, channel, { ...of, ...spanOfDays(days) }, each),
      days,
      indicators: ids,
    });
    for (const { indicator, day, value } of rows) values.get(indicator)?.set(day, value);
  }
  const quiet = days.filter((day) => ids.some((id) => values.get(id)?.has(day) !== true));
  const [one] = quiet;
  if (one === undefined) return values;
  const results = await computeJointly(warehouse, profile, name, {
    ids,
    channel,
    window: { ...of, ...beijingDay(one) },
  });
  for (const [id, { value }] of results) for (const day of quiet) values.get(id)?.set(day, value);
  return values;
};
