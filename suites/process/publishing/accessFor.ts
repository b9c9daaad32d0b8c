import type { AuthorityAccess } from '../../../mocks/monitoring-platform/catalogue/catalogue.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';

/** What the candidate needs to call the run's monitoring platform; its keys never appear in evidence. */
export const accessFor = async (context: CheckContext): Promise<AuthorityAccess> => {
  const access = await context.monitoring.catalogue.issueAccess(context.target.platformId);
  const { appKey: _, ...keys } = access.credentials;
  for (const key of Object.values(keys)) context.evidence.addSecret(key);
  return access;
};
