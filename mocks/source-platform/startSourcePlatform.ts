import { randomBytes, timingSafeEqual } from 'node:crypto';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { listening } from '../../fixtures/network/listening.ts';
import { serverLimits } from '../../fixtures/network/serverLimits.ts';
import type { Arrival } from './arrivals.ts';
import { readCursor } from './readCursor.ts';
import { readPageRequest } from './readPageRequest.ts';

/** One list of records that a source platform offers. */
export interface SourceList {
  readonly path: string;
  /** Records of the platform (undefined: all) whose time lies in [from, to), oldest first; milliseconds since the epoch. */
  readonly records: (query: {
    readonly platformId: string | undefined;
    readonly from: number;
    readonly to: number;
  }) => readonly Readonly<Record<string, unknown>>[];
  /** Those that came or changed behind `after`, in the order of their numbers; 0: from the beginning. */
  readonly arrivals: (query: { readonly platformId: string | undefined; readonly after: number }) => readonly Arrival[];
}

export interface SourcePlatformOptions {
  readonly port?: number | undefined;
  readonly host?: string | undefined;
  readonly token: string;
  /** Names the numbering of the arrivals, where it outlives the process. */
  readonly numbering?: string;
  readonly lists: readonly SourceList[];
  readonly routes?: (app: FastifyInstance) => void;
}

/** A running source of tables 1 or 7: pages of records behind a bearer token (spec/openapi). */
export interface SourcePlatform {
  readonly url: string;
  readonly token: string;
  readonly close: () => Promise<void>;
}

const equal = (a: string, b: string): boolean =>
  Buffer.byteLength(a) === Buffer.byteLength(b) && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Starts the HTTP side that the multi-cloud, the cyber-security platform and the probe have in common. */
export const startSourcePlatform = async (options: SourcePlatformOptions): Promise<SourcePlatform> => {
  const numbering = options.numbering ?? randomBytes(8).toString('hex');
  const app = Fastify({ logger: false, forceCloseConnections: true, ...serverLimits() });
  app.addHook('onRequest', async (request, reply) => {
    if (!equal(request.headers.authorization ?? '', `Bearer ${options.token}`))
      await reply.code(401).send({
        error: { code: 'not-authorized', message: 'Send the token that was issued to you: Authorization: Bearer …' },
      });
  });
  for (const { path, records, arrivals } of options.lists) {
    app.get(path, async (request, reply) => {
      const query = readPageRequest(request.query);
      if ('invalid' in query)
        return reply
          .code(400)
          .send({ error: { code: 'query-invalid', message: `${query.invalid} is not as described` } });
      const { platformId, from, to, page, pageSize } = query;
      if (query.after !== undefined) {
        const after = readCursor(query.after, numbering);
        const left = arrivals({ platformId, after });
        const given = left.slice(0, pageSize);
        return {
          total: left.length,
          page: 1,
          pageSize,
          records: given.map(({ record }) => record),
          next: `${numbering}.${given.at(-1)?.number ?? after}`,
        };
      }
      const found = records({ platformId, from, to });
      return { total: found.length, page, pageSize, records: found.slice((page - 1) * pageSize, page * pageSize) };
    });
  }
  options.routes?.(app);
  const place = { port: options.port ?? 0, host: options.host ?? '127.0.0.1' };
  const url = await listening(place, () => app.listen(place));
  return { url, token: options.token, close: () => app.close() };
};
