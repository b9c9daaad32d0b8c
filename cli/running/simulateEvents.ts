import { performance } from 'node:perf_hooks';
import { computeIndicator } from '../../mocks/monitoring-platform/indicators/computeIndicator.ts';
import { fillWarehouse } from '../../mocks/monitoring-platform/warehouse/fillWarehouse.ts';
import { openWarehouse } from '../../mocks/monitoring-platform/warehouse/openWarehouse.ts';
import { indicators } from '../../spec/indicators/indicators.ts';
import type { Profile } from '../../spec/profiles/profile.ts';

export interface SimulateEvents {
  /** Directory or URL; nothing: a temporary one, so that only the times remain. */
  readonly warehouse?: string;
  readonly events: number;
  readonly days: number;
  readonly seed: number;
  readonly profile: Profile;
  readonly now: number;
}

const day = 86_400_000;
const seconds = (since: number): number => Math.round(performance.now() - since) / 1000;

/**
 * Writes events of the last `days` days of Beijing straight into a warehouse, with a tenth as many resources and evaluations and half as
 * many users, of the platform `simulated`; then computes all 54 indicators over them. How long each took, in seconds.
 */
export const simulateEvents = async ({
  warehouse: location,
  events,
  days,
  seed,
  profile,
  now,
}: SimulateEvents): Promise<object> => {
  const warehouse = await openWarehouse(location === undefined ? { temporaryPlace: 'disk' } : { location });
  try {
    const platformId = 'simulated';
    const to = Math.floor((now + day / 3) / day) * day + day - day / 3;
    const firstDay = new Date(to + day / 3 - days * day).toISOString().slice(0, 10);
    const filling = {
      platformId,
      seed,
      events,
      resources: Math.ceil(events / 10),
      users: Math.ceil(events / 2),
      evaluations: Math.ceil(events / 10),
      firstDay,
      days,
    };
    const started = performance.now();
    await fillWarehouse(warehouse, filling);
    const written = seconds(started);
    const scanning = performance.now();
    await warehouse.query('SELECT sum(cityHash64(*)) FROM beacon_event WHERE platform_id = {p:String}', {
      p: platformId,
    });
    const scan = seconds(scanning);
    const window = { platformId, from: to - days * day, to, correlationId: '' };
    const computed: { id: string; value: number | null; seconds: number }[] = [];
    for (const indicator of indicators) {
      const begun = performance.now();
      const { value } = await computeIndicator(
        warehouse,
        profile,
        indicator,
        ['cloud-management', 'probe', 'cyber-security'].includes(indicator.channel) ? 'source' : 'interface',
        window,
      );
      computed.push({ id: indicator.id, value, seconds: seconds(begun) });
    }
    return {
      ...filling,
      seconds: {
        write: written,
        scan,
        indicators: Math.round(computed.reduce((total, one) => total + one.seconds, 0) * 1000) / 1000,
      },
      indicators: computed,
    };
  } finally {
    await warehouse.close();
  }
};
