import type { FastifyInstance } from 'fastify';
import { isoTime } from '../../../spec/isoTime.ts';
import type { Guard } from '../http/guardRoutes.ts';
import { readQuery } from '../http/readQuery.ts';
import type { KeepingDependencies } from '../monitoringParts.ts';
import { ownPlatforms } from '../overview/ownPlatforms.ts';
import { createLedger, pointOf } from './createLedger.ts';
import { ledgerAsCsv } from './ledgerAsCsv.ts';
import { readReachability } from './readReachability.ts';
import { readUsageTrend } from './readUsageTrend.ts';

const [usualPage, largestPage] = [100, 500];
const [usualHours, longestHours] = [24, 31 * 24];
const hourMs = 3_600_000;
/** As many as a line shows. */
const points = 288;

/** The ledger of clouds (6.2, table 1): `GET /infrastructure`, also as CSV; and how a platform's usage went. */
export const ledgerRoutes = (
  app: FastifyInstance,
  deps: KeepingDependencies,
  { isOwnPlatform }: Pick<Guard, 'isOwnPlatform'>,
): void => {
  const everybody = { audience: 'operators', roles: ['applicant', 'reviewer', 'operator', 'administrator'] } as const;
  app.get(
    '/infrastructure',
    { config: { ...everybody, query: ['platformId', 'limit', 'offset', 'format'] } },
    async ({ query, identity }, reply) => {
      const reader = readQuery(query);
      const limit = reader.whole('limit', { least: 1, most: largestPage }) ?? usualPage;
      const offset = reader.whole('offset', { least: 0, most: 1_000_000 }) ?? 0;
      const format = reader.oneOf('format', ['json', 'csv']);
      const platformId = reader.text('platformId');
      const isApplicant = identity?.actor.role === 'applicant';
      const own = ownPlatforms(deps.platforms(), identity, isOwnPlatform).filter(
        (one) => platformId === undefined || one.platformId === platformId,
      );
      const ledger = createLedger(deps, own, {
        withOrigins: !isApplicant,
        only: isApplicant || platformId !== undefined,
      });
      if (format === 'csv') return reply.type('text/csv; charset=utf-8').send(ledgerAsCsv(await ledger.nodes()));
      return ledger.page(limit, offset);
    },
  );
  app.get<{ Params: { platformId: string } }>(
    '/platforms/:platformId/infrastructure-trend',
    { config: { ...everybody, query: ['cloudId', 'nodeId', 'hours'] } },
    async ({ params: { platformId }, query }) => {
      const reader = readQuery(query);
      const hours = reader.whole('hours', { least: 1, most: longestHours }) ?? usualHours;
      const [cloudId, nodeId] = [reader.text('cloudId'), reader.text('nodeId')];
      const until = deps.clock.now();
      const asked = {
        since: until - hours * hourMs,
        until,
        stepSeconds: Math.max(300, Math.ceil((hours * 3_600) / points / 300) * 300),
        platformIds: [platformId],
      };
      const trends = await readUsageTrend(deps.warehouse, {
        ...asked,
        ...(cloudId !== undefined && nodeId !== undefined && { node: { cloudId, nodeId } }),
      });
      return {
        stepSeconds: asked.stepSeconds,
        nodes: [...trends].map(([key, trend]) => {
          const [, cloud, node] = JSON.parse(key) as readonly [string, string, string];
          return { cloudId: cloud, nodeId: node, points: trend.map(pointOf) };
        }),
        reachability: (await readReachability(deps.warehouse, asked)).map(({ at, checks, reachable }) => ({
          time: isoTime(at),
          checks,
          reachable,
        })),
      };
    },
  );
};
