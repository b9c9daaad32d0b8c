import type { FastifyInstance } from 'fastify';
import { readQuery } from '../http/readQuery.ts';
import type { AuditNote } from './contract/auditEntry.ts';
import type { AuditLog } from './contract/auditLog.ts';
import { verifyAudit } from './verifyAudit.ts';

const [usualPage, largestPage] = [100, 1_000];

/** The audit log, and whether it is whole: for administrators. */
export const auditRoutes = (app: FastifyInstance, log: AuditLog): void => {
  const config = { audience: 'accounts', roles: ['administrator'] } as const;
  app.get('/audit', { config: { ...config, query: ['before', 'limit', 'actor', 'subject'] } }, async (request) => {
    const query = readQuery(request.query);
    const limit = query.whole('limit', { least: 1, most: largestPage }) ?? usualPage;
    const before = query.whole('before', { least: 1, most: 1e12 });
    const [actor, subject] = [query.text('actor'), query.text('subject')];
    const found = await log.page({
      limit: limit + 1,
      ...(before !== undefined && { before }),
      ...(actor !== undefined && { actor: storable(actor) }),
      ...(subject !== undefined && { subject: storable(subject) }),
    });
    const page = found.slice(0, limit);
    return {
      entries: page.map(({ text, ...entry }) => ({ ...(JSON.parse(text) as AuditNote), ...entry })),
      next: found.length > limit ? (page.at(-1)?.sequence ?? null) : null,
    };
  });
  app.get('/audit/verification', { config }, () => verifyAudit(log));
};

/** What a database cannot even be asked for. */
const storable = (text: string): string => text.toWellFormed().replaceAll('\u0000', '\ufffd');
