import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import { blockedBy } from '../contract/blockedBy.ts';
import type { MonitoringScene } from '../contract/monitoringCheck.ts';
import { collected } from './collected.ts';
import { visited } from './visited.ts';

export type IndicatorValue = components['schemas']['IndicatorValue'];

/** The indicators of each partner once everything was collected, by id. */
export interface Computed {
  readonly values: Readonly<Record<PlatformKind, ReadonlyMap<string, IndicatorValue>>>;
  readonly evidence: readonly string[];
}

const day = 24 * 3_600_000;

export const computed: MonitoringScene<Computed> = {
  id: 'monitoring.computed',
  deadlineMs: 120_000,
  play: async (context) => {
    const { ask, clock, partner } = context;
    await context.use(visited);
    await context.use(collected);
    const values = {} as Record<PlatformKind, ReadonlyMap<string, IndicatorValue>>;
    const evidence: string[] = [];
    const from = new Date(clock.now() - day).toISOString();
    const to = new Date(clock.now() + 60_000).toISOString();
    for (const kind of platformKinds) {
      const { platformId } = partner.platforms[kind];
      const told = await ask('computeIndicators', { path: { platformId }, query: { from, to } });
      if (!told.ok) blockedBy(told);
      for (const one of told.evidence) evidence.push(one);
      const { indicators } = told.body as { readonly indicators: readonly IndicatorValue[] };
      values[kind] = new Map(indicators.map((one) => [one.id, one]));
    }
    return { values, evidence };
  },
};
