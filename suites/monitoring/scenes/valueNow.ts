import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import { blockedBy } from '../contract/blockedBy.ts';
import type { MonitoringContext } from '../contract/monitoringContext.ts';

type Schemas = components['schemas'];

/** The value of an indicator of that partner by one channel, now; undefined: absent. */
export const valueNow = async (
  { ask, target }: MonitoringContext,
  id: string,
  channel: 'interface' | 'exchange',
): Promise<{ readonly value: number | undefined; readonly evidence: readonly string[] }> => {
  const told = await ask('computeIndicators', { path: { platformId: target.platformId }, query: { ids: id, channel } });
  if (!told.ok) blockedBy(told);
  const [one] = (told.body as { readonly indicators: readonly Schemas['IndicatorValue'][] }).indicators;
  return { value: one?.value ?? undefined, evidence: told.evidence };
};
