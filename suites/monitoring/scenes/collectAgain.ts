import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import { blockedBy } from '../contract/blockedBy.ts';
import type { MonitoringContext } from '../contract/monitoringContext.ts';

type Schemas = components['schemas'];

/** Has the monitoring platform pull or extract the partner with a front database once more. */
export const collectAgain = async <Operation extends 'pullInterfaces' | 'extractTables'>(
  { ask, target }: MonitoringContext,
  operation: Operation,
): Promise<{
  readonly reports: readonly Schemas[Operation extends 'pullInterfaces' ? 'PullReport' : 'ExtractionReport'][];
  readonly evidence: readonly string[];
}> => {
  const told = await ask(operation, { path: { platformId: target.platformId } });
  if (!told.ok) blockedBy(told);
  return { ...(told.body as { readonly reports: never }), evidence: told.evidence };
};
