import type { FastifyInstance } from 'fastify';
import type { MonitoringDependencies } from '../monitoringParts.ts';
import { HttpError } from '../http/httpError.ts';
import { readQuery } from '../http/readQuery.ts';
import type { IndicatorQuery } from './contract/indicatorQuery.ts';
import type { Indicators } from './contract/indicators.ts';
import { indicatorsAsCsv } from './indicatorsAsCsv.ts';

type Query = Readonly<Record<string, unknown>>;

const window = ['from', 'to', 'correlationId'];
const dimensionPrefix = 'dimension.';
const dayMs = 86_400_000;
/** Largest page of records. */
const mostRecords = 1000;

const common = (platformId: string, query: Query): Omit<IndicatorQuery, 'ids'> => {
  const reader = readQuery(query);
  const channel = reader.oneOf('channel', ['interface', 'exchange']);
  const texts = Object.fromEntries(
    window.flatMap((name) => {
      const text = reader.text(name);
      return text === undefined ? [] : [[name, text]];
    }),
  ) as Pick<IndicatorQuery, 'from' | 'to' | 'correlationId'>;
  return { platformId, ...texts, ...(channel === undefined ? {} : { channel }) };
};

/** `ids=a,b` or `ids=a&ids=b`; undefined: all. */
const idsOf = (query: Query): readonly string[] | undefined => {
  const given = [query['ids']].flat().filter((one) => typeof one === 'string' && one !== '') as string[];
  return given.length === 0 ? undefined : given.flatMap((one) => one.split(','));
};

/**
 * `GET /platforms/{platformId}/indicators?from&to&ids&correlationId&channel&format=json|csv`,
 * `/platforms/{platformId}/quantities?from&to&correlationId` (beside the 54), `…/indicators/{id}/trend?from&to` (days),
 * `…/indicators/{id}/records?from&to&correlationId&channel&dimension.NAME=VALUE&limit&offset` (`next`: offset of what follows).
 */
export const indicatorRoutes =
  (service: Indicators, { clock }: Pick<MonitoringDependencies, 'clock'>) =>
  (app: FastifyInstance): void => {
    type Asked = { Params: { platformId: string; id: string }; Querystring: Query };
    const route = (path: string, query: readonly string[]) =>
      [`/platforms/:platformId/${path}`, { config: { audience: 'operators', query } }] as const;
    app.get<Asked>(...route('indicators', [...window, 'ids[]', 'channel', 'format']), async (request, reply) => {
      const format = readQuery(request.query).oneOf('format', ['json', 'csv']);
      const ids = idsOf(request.query);
      const indicators = await service.compute({
        ...common(request.params.platformId, request.query),
        ...(ids === undefined ? {} : { ids }),
      });
      if (format !== 'csv') return { indicators };
      return reply.type('text/csv; charset=utf-8').send(indicatorsAsCsv(indicators));
    });
    app.get<Asked>(...route('quantities', window), async (request) => ({
      quantities: await service.beside(common(request.params.platformId, request.query)),
    }));
    app.get<Asked>(...route('indicators/:id/trend', ['from', 'to']), async (request) => {
      const { platformId, id } = request.params;
      const reader = readQuery(request.query);
      const today = new Date(clock.now() + 8 * 3_600_000).toISOString().slice(0, 10);
      const to = reader.day('to') ?? today;
      const from = reader.day('from') ?? new Date(Date.parse(to) - 30 * dayMs).toISOString().slice(0, 10);
      if (from > to)
        throw new HttpError(400, 'query-invalid', { 'zh-CN': 'from 不得晚于 to', en: 'from must not be after to' });
      await service.refresh(platformId);
      return { id, points: await service.trend({ platformId, id, from, to }) };
    });
    app.get<Asked>(
      ...route('indicators/:id/records', [...window, 'channel', 'limit', 'offset', dimensionPrefix]),
      async (request) => {
        const { platformId, id } = request.params;
        const reader = readQuery(request.query);
        const dimensions = Object.fromEntries(
          Object.entries(request.query).flatMap(([name, value]) =>
            name.startsWith(dimensionPrefix) && typeof value === 'string'
              ? [[name.slice(dimensionPrefix.length), value]]
              : [],
          ),
        );
        const limit = reader.whole('limit', { least: 1, most: mostRecords }) ?? 100;
        const offset = reader.whole('offset', { least: 0, most: 4_000_000_000 }) ?? 0;
        // One more than asked for says whether there are more.
        const found = await service.records({
          ...common(platformId, request.query),
          id,
          dimensions,
          limit: limit + 1,
          offset,
        });
        return { id, records: found.slice(0, limit), next: found.length > limit ? offset + limit : null };
      },
    );
  };
