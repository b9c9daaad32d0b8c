import type { FastifyInstance } from 'fastify';
import type * as Package from 'msw';
import type { RequestHandler } from 'msw';
import { optionalPackage } from '../../fixtures/starting/optionalPackage.ts';

const hopByHop = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);

const methods = {
  GET: 'GET',
  HEAD: 'HEAD',
  POST: 'POST',
  PUT: 'PUT',
  PATCH: 'PATCH',
  DELETE: 'DELETE',
  OPTIONS: 'OPTIONS',
} as const;

/** msw handlers that give every request to an address (a URL pattern or regular expression) to an application, without a socket. */
export const injectHandlers = (
  app: FastifyInstance,
  addresses: readonly (string | RegExp)[],
  rewrite?: (url: URL) => string,
): readonly RequestHandler[] =>
  addresses.map((address) =>
    optionalPackage<typeof Package>('msw').http.all(address, async ({ request }) => {
      const url = new URL(request.url);
      const body = Buffer.from(await request.arrayBuffer());
      const answer = await app.inject({
        method: methods[request.method as keyof typeof methods] ?? 'GET',
        url: rewrite?.(url) ?? url.pathname + url.search,
        headers: {
          ...Object.fromEntries(request.headers),
          // What stands for another's address is asked as of its own.
          host: rewrite === undefined ? url.host : 'localhost',
          'accept-encoding': 'identity',
        },
        ...(body.length === 0 ? {} : { payload: body }),
      });
      const headers = new Headers();
      for (const [name, value] of Object.entries(answer.headers)) {
        if (value === undefined || hopByHop.has(name)) continue;
        for (const one of [value].flat()) headers.append(name, String(one));
      }
      const empty = answer.statusCode === 204 || answer.statusCode === 304 || request.method === 'HEAD';
      return new Response(empty ? null : new Uint8Array(answer.rawPayload), { status: answer.statusCode, headers });
    }),
  );
