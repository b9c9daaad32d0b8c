import { blockedBy } from '../contract/blockedBy.ts';
import type { MonitoringContext } from '../contract/monitoringContext.ts';

/** One statement of the status of a platform (8.4). */
export interface StatusItem {
  readonly aspect: 'health' | 'completeness' | 'consistency' | 'anomaly';
  readonly code: string;
  readonly subject: string;
  readonly status: 'ok' | 'alert';
  readonly message: { readonly 'zh-CN': string; readonly en: string };
  readonly expected: string;
  readonly actual: string;
}

/** The status of a partner, as the monitoring platform has it now. */
export const statusOf = async (
  { ask }: MonitoringContext,
  platformId: string,
): Promise<{ readonly items: readonly StatusItem[]; readonly evidence: readonly string[] }> => {
  const told = await ask('getStatus', { path: { platformId } });
  if (!told.ok) blockedBy(told);
  return { items: (told.body as { readonly items: readonly StatusItem[] }).items, evidence: told.evidence };
};
