import type { FastifyInstance } from 'fastify';
import { originOf } from '../audit/originOf.ts';
import type { EventStreams } from '../http/createEventStreams.ts';
import type { KeepingDependencies } from '../monitoringParts.ts';
import type { AskedVerification, Verifications } from './createVerifications.ts';
import { shownRun } from './shownRun.ts';
import { suiteTargets } from './suiteTargets.ts';

interface OfPlatform {
  readonly Params: { readonly platformId: string };
}
interface OfRun {
  readonly Params: { readonly platformId: string; readonly runId: string };
}

const body = {
  type: 'object',
  required: ['kind'],
  properties: {
    kind: { enum: ['front-database', 'interfaces', 'suite'] },
    target: { type: 'string', minLength: 1, maxLength: 2_000 },
    gate: { enum: ['core', 'full', 'observed'] },
  },
} as const;

/** A report runs its own script and nothing besides, in an origin of its own: no cookie, no request, no form reaches us from there. */
const reportPolicy =
  "sandbox allow-scripts allow-modals; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Verification on the monitoring platform (8.3): begun by whoever made the application of the platform, or by operators. */
export const verificationRoutes = (
  app: FastifyInstance,
  verifications: Verifications,
  streams: EventStreams,
  { platforms }: Pick<KeepingDependencies, 'platforms'>,
): void => {
  const reading = { config: { audience: 'operators' } } as const;
  const doing = { config: { audience: 'operators', roles: ['applicant', 'operator', 'administrator'] } } as const;
  const all = '/platforms/:platformId/verifications';
  app.get<OfPlatform>(all, reading, async ({ params: { platformId } }) => {
    const platform = platforms().find((one) => one.platformId === platformId);
    return {
      runs: verifications.of(platformId).map((run) => {
        const { steps: _, ...summary } = shownRun(run);
        return summary;
      }),
      targets: platform === undefined ? [] : suiteTargets(platform),
      suite: verifications.hasSuite,
    };
  });
  app.post<OfPlatform & { Body: AskedVerification }>(all, { ...doing, schema: { body } }, async (request, reply) => {
    const run = await verifications.start(originOf(request), request.params.platformId, request.body);
    return reply.code(201).send(shownRun(run));
  });
  app.get<OfRun>(`${all}/:runId`, reading, async ({ params: { platformId, runId } }) =>
    shownRun(verifications.get(platformId, runId)),
  );
  app.post<OfRun>(`${all}/:runId/cancellation`, doing, async (request) => {
    const { platformId, runId } = request.params;
    return shownRun(await verifications.cancel(originOf(request), platformId, runId));
  });
  app.get<OfRun>(`${all}/:runId/events`, reading, async (request, reply) => {
    const { platformId, runId } = request.params;
    const first = verifications.get(platformId, runId);
    return streams.open(request, reply, (send, end) => {
      const isOver = (state: string): boolean => state !== 'queued' && state !== 'running';
      const tell = (run: typeof first): void => {
        send({ event: 'run', data: shownRun(run) });
        if (isOver(run.state)) end();
      };
      const leave = verifications.follow(runId, tell);
      tell(verifications.get(platformId, runId));
      return leave;
    });
  });
  app.get<OfRun>(`${all}/:runId/report`, reading, async (request, reply) => {
    const { platformId, runId } = request.params;
    const html = await verifications.report(platformId, runId);
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', reportPolicy)
      .header('cross-origin-opener-policy', 'same-origin')
      .send(html);
  });
};
