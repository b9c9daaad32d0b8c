import type { IndicatorQuery } from '../../../mocks/monitoring-platform/indicators/contract/indicatorQuery.ts';
import { sourcesLoop } from '../../run/sourcesLoop.ts';
import type { SourcesDifference } from '../../run/sourcesLoop.ts';
import { blockedBy } from '../contract/blockedBy.ts';
import type { MonitoringScene } from '../contract/monitoringCheck.ts';
import type { IndicatorValue } from './computed.ts';
import { collected } from './collected.ts';

export interface SourcesCompared {
  /** What the sources hold and the monitoring platform does not say. */
  readonly differences: readonly SourcesDifference[];
  readonly computed: ReadonlyMap<string, IndicatorValue>;
  readonly evidence: readonly string[];
}

/** Tables 1 and 7 as counted from what the sources hold, and as the monitoring platform has them. */
export const sourcesCompared: MonitoringScene<SourcesCompared> = {
  id: 'monitoring.sources-compared',
  deadlineMs: 60_000,
  play: async (context) => {
    const { ask, partner, profile, signal, target } = context;
    const { startedAt, evidence } = await context.use(collected);
    const found: { values: readonly IndicatorValue[]; evidence: readonly string[] } = { values: [], evidence: [] };
    const compute = async ({ platformId, ids = [], from = '', to = '' }: IndicatorQuery) => {
      const told = await ask('computeIndicators', { path: { platformId }, query: { from, to, ids: ids.join(',') } });
      if (!told.ok) blockedBy(told);
      found.values = (told.body as { readonly indicators: readonly IndicatorValue[] }).indicators;
      found.evidence = told.evidence;
      return found.values;
    };
    const differences = await sourcesLoop({
      platformId: target.platformId,
      monitoring: { indicators: { compute } },
      sources: partner.sources,
      profile,
      startedAt,
      signal,
    });
    return {
      differences,
      computed: new Map(found.values.map((one) => [one.id, one])),
      evidence: [...evidence, ...found.evidence],
    };
  },
};
