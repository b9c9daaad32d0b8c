import type { Indicator } from '../../../spec/indicators/indicator.ts';
import type { IndicatorQuery } from './contract/indicatorQuery.ts';
import type { LandingChannel } from '../warehouse/landingChannel.ts';
import { indicatorTables } from './indicatorTables.ts';
import type { Collected } from './readCollected.ts';

/**
 * By which channel the landed records of an indicator are read: the one that the query names, else the indicator's own,
 * else (a platform chooses its methods, 5.2) one that brought every table it needs. `undefined`: not collected.
 */
export const chooseChannel = (
  indicator: Indicator,
  wanted: IndicatorQuery['channel'],
  collected: Collected,
): LandingChannel | undefined => {
  const tables = indicatorTables(indicator.id);
  if (tables.includes('beacon_event') && !collected.beacons) return undefined;
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
  const landed = tables.filter((table) => table !== 'beacon_event');
  return candidates.find((channel) => landed.every((table) => collected.channels(table).includes(channel)));
};
