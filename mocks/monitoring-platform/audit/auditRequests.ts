import type { BlockList } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../../../spec/clock.ts';
import { sourceAddress } from '../collector/sourceAddress.ts';
import type { OperationalStore } from '../store/contract/operationalStore.ts';
import { auditNote } from './auditNote.ts';

/** What a request is about, by the ids in its address. */
const subjectOf = (params: unknown): string => {
  const [first] = Object.entries((params ?? {}) as Readonly<Record<string, string>>);
  return first === undefined ? '' : `${first[0].replace(/Id$/, '')}:${first[1]}`;
};

/**
 * Whatever somebody known makes the monitoring platform do is written down before it is answered, if only by the route's name: also for a
 * route added tomorrow. Routes that have more to tell (before and after) write their line together with what they change.
 */
export const auditRequests = (
  app: FastifyInstance,
  { store, clock }: { readonly store: OperationalStore; readonly clock: Clock },
  trusted: BlockList,
): void => {
  app.decorateRequest('audited', false);
  app.decorateRequest('sourceAddress', function address() {
    const forwarded = this.headers['x-forwarded-for'];
    return sourceAddress(this.raw.socket.remoteAddress, [forwarded ?? ''].flat().join(','), trusted);
  });
  const write = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { identity, method, audited } = request;
    if (identity === null || audited || method === 'GET' || method === 'HEAD' || reply.statusCode >= 400) return;
    request.audited = true;
    const origin = { actor: identity.actor, address: request.sourceAddress() };
    const action = `${method} ${request.routeOptions.url ?? ''}`;
    await store.note(auditNote(clock, origin, action, subjectOf(request.params), { status: reply.statusCode }));
  };
  // Not for beacons: a hook costs each of them.
  app.addHook('onRoute', (route) => {
    const { audience } = route.config ?? {};
    if (audience === 'operators' || audience === 'accounts') route.onSend = [write, ...[route.onSend ?? []].flat()];
  });
};
