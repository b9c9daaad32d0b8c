import type { Localized } from '../../../spec/localized.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { LandingChannel } from '../warehouse/landingChannel.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { doubts } from './doubts.ts';
import type { Window } from './window.ts';
import { sqlParameters } from './sqlParameters.ts';

/** What is doubtful in the records behind each of these indicators, for each the channel that it was read from. */
export const findDoubts = async (
  warehouse: Warehouse,
  profile: Profile,
  channels: ReadonlyMap<string, LandingChannel>,
  window: Window,
): Promise<ReadonlyMap<string, readonly Localized[]>> => {
  const found = new Map<string, Localized[]>();
  for (const { indicators, sql, note } of doubts) {
    const concerned = indicators.filter((id) => channels.has(id));
    const channel = channels.get(concerned[0] ?? '');
    if (channel === undefined) continue;
    const [row] = await warehouse.query<{ records: number }>(sql, sqlParameters(profile, channel, window, sql));
    if (row === undefined || row.records === 0) continue;
    for (const id of concerned) found.set(id, [...(found.get(id) ?? []), note(row.records)]);
  }
  return found;
};
