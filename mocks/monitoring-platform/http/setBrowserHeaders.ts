import type { FastifyReply, FastifyRequest } from 'fastify';
import helmet from 'helmet';

/** Nothing of an answer is a page; the pages (portal, development document) say for themselves what they may load. */
const set = helmet({
  contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  // Also of whoever is behind a proxy that speaks to us by http.
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'deny' },
});

/** What a browser is told about an answer: not to guess its type, not to frame it, to run nothing of it, and to keep it nowhere. */
export const setBrowserHeaders = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
  await new Promise<void>((resolve, reject) => {
    set(request.raw, reply.raw, (error?: unknown) => (error === undefined ? resolve() : reject(error as Error)));
  });
  reply.header('cache-control', 'no-store');
};
