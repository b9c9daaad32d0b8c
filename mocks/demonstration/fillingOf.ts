import type { MonitoringPlatform } from '../monitoring-platform/monitoringPlatform.ts';

/** Whether the demonstration was filled into this store before, wholly or in part; its audit log knows. */
export const fillingOf = async ({ store }: Pick<MonitoringPlatform, 'store'>): Promise<'none' | 'begun' | 'filled'> => {
  const lines = await store.audit.page({ limit: 10, subject: 'demonstration' });
  const acts = lines.map(({ text }) => (JSON.parse(text) as { readonly action: string }).action);
  if (acts.includes('demonstration.filled')) return 'filled';
  return acts.includes('demonstration.begun') ? 'begun' : 'none';
};
