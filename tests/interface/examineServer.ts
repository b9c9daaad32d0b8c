import Fastify from 'fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { entitiesOf } from '../../spec/entities/entitiesOf.ts';
import { systemClock } from '../../spec/clock.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import type { Capability } from '../../suites/engine/running/capability.ts';
import type { CheckResult } from '../../suites/engine/evidence/runRecord.ts';
import { runChecks } from '../../suites/engine/running/runChecks.ts';
import { testContext } from '../../suites/engine/running/testContext.ts';
import { interfaceChecks } from '../../suites/interface/interfaceChecks.ts';
import type { Control } from '../../suites/target/target.ts';
import { unpacedProfile } from '../unpacedProfile.ts';

/** One answer for whatever is asked. */
export type OneAnswer = (request: FastifyRequest, reply: FastifyReply) => unknown;

/** Says yes to everything and does nothing. */
const idle: Control = {
  push: async () => {},
  insert: async () => 'nothing',
  update: async () => {},
  softDelete: async () => {},
  actOnAlerts: async () => 0,
};

const profile = unpacedProfile();

/** All interface checks against a server that answers everything alike; it declares an interface for every entity of its kind, and the profile. */
export const examineServer = async (kind: PlatformKind, answer: OneAnswer): Promise<readonly CheckResult[]> => {
  const server = Fastify({ forceCloseConnections: true });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_request, payload, done) => {
    payload.resume();
    done(null);
  });
  server.setNotFoundHandler(answer);
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  try {
    const target = {
      url,
      platformId: 'p1',
      name: 'p1',
      kind,
      pages: { home: `${url}/`, others: [] },
      logHost: 'log.invalid',
      control: idle,
      declaration: { adopts: { id: profile.id, version: profile.version }, values: {}, requirements: {} },
      interfaces: {
        urls: Object.fromEntries(entitiesOf(kind).map((entity) => [entity, `${url}/${entity}`])),
        credentials: {
          appKey: 'app-of-the-caller',
          encryptionKey: '0123456789abcdeffedcba9876543210',
          signatureKey: 'ab'.repeat(32),
        },
      },
    } as const;
    const capabilities = new Set<Capability>(['pages', 'interfaces', 'control']);
    const context = testContext({ target, profile, clock: systemClock, capabilities });
    const results: CheckResult[] = [];
    for await (const result of runChecks({
      checks: interfaceChecks.filter(({ platforms }) => platforms.includes(kind)),
      requirements,
      context,
      waivers: [],
      today: '2026-11-23',
    }))
      results.push(result);
    return results;
  } finally {
    await server.close();
  }
};
