import type { FastifyRequest } from 'fastify';
import type { AuditOrigin } from './contract/auditOrigin.ts';

/** Who asks, and from where, for the audit log; whoever takes it writes the line, so that no other is written about this request. */
export const originOf = (request: FastifyRequest): AuditOrigin => {
  request.audited = true;
  return { actor: request.identity?.actor ?? null, address: request.sourceAddress() };
};
