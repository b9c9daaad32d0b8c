import type { FastifyInstance } from 'fastify';
import { indicators } from '../../../spec/indicators/indicators.ts';
import type { Guard } from '../http/guardRoutes.ts';
import { HttpError } from '../http/httpError.ts';
import { readQuery } from '../http/readQuery.ts';
import type { Indicators } from '../indicators/contract/indicators.ts';
import type { KeepingDependencies } from '../monitoringParts.ts';
import { ownPlatforms } from './ownPlatforms.ts';
import { readArrivals } from './readArrivals.ts';
import { readOverview } from './readOverview.ts';
import { readTrends } from './readTrends.ts';

const dayMs = 86_400_000;
const mostDays = 400;

/**
 * What pages show at a glance: `GET /overview` (all platforms, the worst first), `GET /indicators` (what the 54 are),
 * `GET /platforms/{platformId}/trends?from&to` (daily values of all indicators), `…/arrivals?from&to` (what came on which day by which channel).
 */
export const overviewRoutes = (
  app: FastifyInstance,
  deps: KeepingDependencies,
  { refresh, isOwnPlatform }: Pick<Indicators, 'refresh'> & Pick<Guard, 'isOwnPlatform'>,
): void => {
  const everybody = { audience: 'operators', roles: ['applicant', 'reviewer', 'operator', 'administrator'] } as const;
  const days = { config: { ...everybody, query: ['from', 'to'] } };
  type Asked = { Params: { platformId: string }; Querystring: Readonly<Record<string, unknown>> };
  const window = (query: Asked['Querystring']): { readonly from: string; readonly to: string } => {
    const reader = readQuery(query);
    const today = new Date(deps.clock.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const to = reader.day('to') ?? today;
    const from = reader.day('from') ?? new Date(Date.parse(to) - 89 * dayMs).toISOString().slice(0, 10);
    const span = (Date.parse(to) - Date.parse(from)) / dayMs;
    if (span < 0 || span > mostDays)
      throw new HttpError(400, 'query-invalid', {
        'zh-CN': `from 不得晚于 to，且相距不超过 ${mostDays} 天`,
        en: `from must not be after to, nor more than ${mostDays} days before it`,
      });
    return { from, to };
  };
  app.get('/overview', { config: everybody }, async ({ identity }) => ({
    platforms: await readOverview(deps, ownPlatforms(deps.platforms(), identity, isOwnPlatform)),
  }));
  app.get('/indicators', { config: everybody }, async () => ({ indicators }));
  app.get<Asked>('/platforms/:platformId/trends', days, async ({ params: { platformId }, query }) => {
    const asked = { platformId, ...window(query) };
    await refresh(platformId);
    return { trends: await readTrends(deps.warehouse, asked) };
  });
  app.get<Asked>('/platforms/:platformId/arrivals', days, async ({ params: { platformId }, query }) => ({
    arrivals: await readArrivals(deps.warehouse, { platformId, ...window(query) }),
  }));
};
