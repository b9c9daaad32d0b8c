import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../accounts/contract/actor.ts';
import { originOf } from '../../audit/originOf.ts';
import type { AuditOrigin } from '../../audit/contract/auditOrigin.ts';

/** Who asks, of a guarded route, and from where. */
export const actingOf = (request: FastifyRequest): AuditOrigin & { readonly actor: Actor } => {
  const { identity } = request;
  if (identity === null) throw new Error('Expected a guarded route.');
  return { ...originOf(request), actor: identity.actor };
};
