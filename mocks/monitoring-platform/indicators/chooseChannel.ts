import type { Indicator } from '../../../spec/indicators/indicator.ts';
import type { IndicatorQuery } from './contract/indicatorQuery.ts';
import type { LandingChannel } from '../warehouse/landingChannel.ts';
import { indicatorTables } from './indicatorTables.ts';
import type { Collected } from './readCollected.ts';

/**
 * By which channel the landed records of an indicator are read: the one that the query names, else the indicator's own,
 * else (a platform chooses its methods, 5.2) one that brought every table it needs; among these one that brought what may
 * stand beside them, too. `undefined`: not collected.
 */
export const chooseChannel = (
  indicator: Indicator,
  wanted: IndicatorQuery['channel'],
  collected: Collected,
): LandingChannel | undefined => {
  const { all, needed, either } = indicatorTables(indicator.id);
  const own: LandingChannel =
    indicator.channel === 'exchange'
      ? 'exchange'
      : indicator.channel === 'interface' || indicator.channel === 'beacon'
        ? 'interface'
        : 'source';
  const candidates: readonly LandingChannel[] =
    own === 'source'
      ? ['source']
      : wanted === undefined
        ? [own, own === 'interface' ? 'exchange' : 'interface']
        : [wanted];
  const came =
    (channel: LandingChannel) =>
    (table: string): boolean =>
      table === 'beacon_event' ? collected.beacons : collected.channels(table).includes(channel);
  const possible = candidates.filter(
    (channel) => needed.every(came(channel)) && (either.length === 0 || either.some(came(channel))),
  );
  return possible.find((channel) => all.every(came(channel))) ?? possible[0];
};
