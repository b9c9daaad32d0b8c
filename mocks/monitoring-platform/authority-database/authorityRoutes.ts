import type { FastifyInstance } from 'fastify';
import { isoTime } from '../../../spec/isoTime.ts';
import type { AuthorityDatabase } from './contract/authorityDatabase.ts';

const timeOrNull = (at: number | null): string | null => (at === null ? null : isoTime(at));

/** Where the authority's own front database stands (7.3.1). */
export const authorityRoutes = (app: FastifyInstance, authority: AuthorityDatabase | undefined): void => {
  app.get('/authority-database', { config: { audience: 'operators' } }, async () => {
    const trouble = authority?.trouble() ?? null;
    return {
      address: authority?.address ?? null,
      trouble: trouble === null ? null : { reason: trouble.reason, sinceTime: isoTime(trouble.since) },
      platforms: [...(authority?.standings() ?? [])].map(([platformId, one]) => ({
        platformId,
        pendingSinceTime: timeOrNull(one.pendingSince),
        writtenTime: timeOrNull(one.writtenAt),
        rows: one.rows,
        refused: one.refused,
      })),
    };
  });
};
