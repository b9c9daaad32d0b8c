import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { CommittedFault, FaultyRequest } from './monitoringFault.ts';

const seenOf = ({ method, routeOptions, params }: FastifyRequest): FaultyRequest => ({
  route: `${method} ${routeOptions.url ?? ''}`,
  parameters: (params ?? {}) as Readonly<Record<string, string | undefined>>,
});

/** Has a monitoring platform commit faults in what it answers, after it has seen who asks. Before the first route. */
export const commitFaults = (app: FastifyInstance, faults: readonly CommittedFault[]): void => {
  if (faults.length === 0) return;
  app.addHook('preHandler', async (request, reply) => {
    const seen = seenOf(request);
    for (const { instead } of faults) {
      const answer = instead?.(seen);
      if (answer !== undefined) return reply.code(answer.status).send(answer.body);
    }
  });
  const altered = (request: FastifyRequest, payload: unknown): unknown =>
    faults.reduce((told, { answer }) => answer?.(seenOf(request), told) ?? told, payload);
  app.addHook('preSerialization', async (request, _reply, payload) => altered(request, payload));
  // Texts are not serialized; what was an object is a text by now, and was altered above.
  app.addHook('onSend', async (request, reply, payload) =>
    typeof payload === 'string' && !String(reply.getHeader('content-type')).includes('json')
      ? altered(request, payload)
      : payload,
  );
};
