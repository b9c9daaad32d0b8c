import type { MonitoringPlatform } from '../monitoringPlatform.ts';

/** Headers of a management request to this monitoring platform. */
export const authorized = ({
  management,
}: Pick<MonitoringPlatform, 'management'>): { readonly authorization: string } => ({
  authorization: `Bearer ${management.token}`,
});
