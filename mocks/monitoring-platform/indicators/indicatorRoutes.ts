import type { FastifyInstance, FastifyReply } from 'fastify';
import type { IndicatorQuery } from './contract/indicatorQuery.ts';
import type { Indicators } from './contract/indicators.ts';
import { IndicatorQueryError } from './indicatorQueryError.ts';
import { indicatorsAsCsv } from './indicatorsAsCsv.ts';

type Query = Readonly<Record<string, unknown>>;

const one = (query: Query, name: string): string | undefined => {
  const value = query[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const whole = (query: Query, name: string, otherwise: number): number => {
  const text = one(query, name);
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : otherwise;
};

const common = (platformId: string, query: Query): Omit<IndicatorQuery, 'ids'> => {
  const channel = one(query, 'channel');
  if (channel !== undefined && channel !== 'interface' && channel !== 'exchange')
    throw new IndicatorQueryError({
      'zh-CN': 'channel 为 interface 或 exchange',
      en: 'channel is interface or exchange',
    });
  const texts = Object.fromEntries(
    ['from', 'to', 'correlationId'].flatMap((name) =>
      one(query, name) === undefined ? [] : [[name, one(query, name)]],
    ),
  ) as Pick<IndicatorQuery, 'from' | 'to' | 'correlationId'>;
  return { platformId, ...texts, ...(channel === undefined ? {} : { channel }) };
};

/** A day of a trend; default the last thirty. */
const dayOf = (text: string | undefined, otherwise: number): string => {
  if (text === undefined) return new Date(otherwise + 28_800_000).toISOString().slice(0, 10);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new IndicatorQueryError({
    'zh-CN': `日期须形如 2026-11-23，收到“${text.slice(0, 40)}”`,
    en: `a day looks like 2026-11-23; it is "${text.slice(0, 40)}"`,
  });
};

const dimensionPrefix = 'dimension.';

/**
 * `GET /platforms/{platformId}/indicators?from&to&ids&correlationId&channel&format=json|csv`,
 * `/platforms/{platformId}/quantities?from&to` (beside the 54), `…/indicators/{id}/trend?from&to` (days), `…/indicators/{id}/records?from&to&channel&dimension.NAME=VALUE&limit&offset`.
 */
export const indicatorRoutes =
  (service: Indicators) =>
  (app: FastifyInstance): void => {
    type Asked = { Params: { platformId: string; id: string }; Querystring: Query };
    const guarded = async (reply: FastifyReply, answer: () => Promise<unknown>): Promise<unknown> => {
      try {
        return await answer();
      } catch (error) {
        if (error instanceof IndicatorQueryError)
          return reply.code(400).send({ error: { code: 'query-invalid', message: error.localized.en } });
        throw error;
      }
    };
    app.get<Asked>('/platforms/:platformId/indicators', (request, reply) =>
      guarded(reply, async () => {
        const ids = one(request.query, 'ids')?.split(',');
        const indicators = await service.compute({
          ...common(request.params.platformId, request.query),
          ...(ids === undefined ? {} : { ids }),
        });
        if (one(request.query, 'format') !== 'csv') return { indicators };
        void reply.type('text/csv; charset=utf-8');
        return indicatorsAsCsv(indicators);
      }),
    );
    app.get<Asked>('/platforms/:platformId/quantities', (request, reply) =>
      guarded(reply, async () => ({
        quantities: await service.beside(common(request.params.platformId, request.query)),
      })),
    );
    app.get<Asked>('/platforms/:platformId/indicators/:id/trend', (request, reply) =>
      guarded(reply, async () => {
        const { platformId, id } = request.params;
        const now = Date.now();
        await service.refresh(platformId);
        return {
          id,
          points: await service.trend({
            platformId,
            id,
            from: dayOf(one(request.query, 'from'), now - 30 * 86_400_000),
            to: dayOf(one(request.query, 'to'), now),
          }),
        };
      }),
    );
    app.get<Asked>('/platforms/:platformId/indicators/:id/records', (request, reply) =>
      guarded(reply, async () => {
        const { platformId, id } = request.params;
        const dimensions = Object.fromEntries(
          Object.entries(request.query).flatMap(([name, value]) =>
            name.startsWith(dimensionPrefix) && typeof value === 'string'
              ? [[name.slice(dimensionPrefix.length), value]]
              : [],
          ),
        );
        return {
          id,
          records: await service.records({
            ...common(platformId, request.query),
            id,
            dimensions,
            limit: whole(request.query, 'limit', 100),
            offset: whole(request.query, 'offset', 0),
          }),
        };
      }),
    );
  };
