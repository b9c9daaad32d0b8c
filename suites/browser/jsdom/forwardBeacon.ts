import type { VisitorOptions } from '../browser.ts';

export interface OutgoingBeacon {
  readonly url: URL;
  readonly method: string;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly contentType?: string;
  readonly origin: string;
}

/**
 * Sends what a page reports to its log host to the collector, as this visitor: source address, user agent, correlation.
 * Rejects like `fetch` where the visitor's collector is down.
 */
export const forwardBeacon = async (
  collectorUrl: string,
  { collector = 'up', sourceIp, userAgent, correlationId }: VisitorOptions,
  beacon: OutgoingBeacon,
): Promise<Response> => {
  if (collector === 'down') throw new TypeError('fetch failed');
  if (collector === 'failing') return new Response('', { status: 500, headers: cors(beacon.origin) });
  // The page waits; the visitor's patience, not the answer, ends it.
  if (collector === 'slow') return new Promise<Response>(() => undefined);
  const answer = await fetch(new URL(beacon.url.pathname + beacon.url.search, collectorUrl), {
    method: beacon.method,
    ...(beacon.body === undefined || beacon.method === 'GET' ? {} : { body: beacon.body }),
    headers: {
      'user-agent': userAgent,
      'x-forwarded-for': sourceIp,
      'x-heyan-correlation-id': correlationId,
      'content-type': beacon.contentType ?? 'text/plain;charset=UTF-8',
      ...(beacon.origin === '' ? {} : { origin: beacon.origin }),
    },
    signal: AbortSignal.timeout(10_000),
  });
  return new Response(answer.status === 204 ? null : await answer.arrayBuffer(), {
    status: answer.status,
    headers: { ...Object.fromEntries(answer.headers), ...cors(beacon.origin) },
  });
};

const cors = (origin: string): Record<string, string> => ({
  'access-control-allow-origin': origin === '' ? '*' : origin,
  'access-control-allow-credentials': 'true',
});
