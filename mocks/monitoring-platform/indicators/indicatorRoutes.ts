import type { FastifyInstance } from 'fastify';
import type { IndicatorQuery, IndicatorValue } from '../monitoringPlatform.ts';
import { IndicatorQueryError } from './indicatorQueryError.ts';
import { indicatorsAsCsv } from './indicatorsAsCsv.ts';

const one = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** `GET /platforms/{platformId}/indicators?from&to&ids&correlationId&channel&format=json|csv` */
export const indicatorRoutes = (compute: (query: IndicatorQuery) => Promise<readonly IndicatorValue[]>) => (app: FastifyInstance): void => {
  app.get<{ Params: { platformId: string }; Querystring: Record<string, unknown> }>('/platforms/:platformId/indicators', async (request, reply) => {
    const { from, to, ids, correlationId, channel, format } = request.query;
    const wanted = one(channel);
    if (wanted !== undefined && wanted !== 'interface' && wanted !== 'exchange') return reply.code(400).send({ error: { code: 'channel-unknown', message: 'channel is interface or exchange' } });
    const query: IndicatorQuery = {
      platformId: request.params.platformId,
      ...(one(from) === undefined ? {} : { from: one(from) as string }),
      ...(one(to) === undefined ? {} : { to: one(to) as string }),
      ...(one(ids) === undefined ? {} : { ids: (one(ids) as string).split(',') }),
      ...(one(correlationId) === undefined ? {} : { correlationId: one(correlationId) as string }),
      ...(wanted === undefined ? {} : { channel: wanted }),
    };
    try {
      const indicators = await compute(query);
      if (one(format) === 'csv') return await reply.type('text/csv; charset=utf-8').send(indicatorsAsCsv(indicators));
      return await reply.send({ indicators });
    } catch (error) {
      if (error instanceof IndicatorQueryError) return reply.code(400).send({ error: { code: 'query-invalid', message: error.localized.en } });
      throw error;
    }
  });
};
