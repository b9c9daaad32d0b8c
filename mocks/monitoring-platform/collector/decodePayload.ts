import { decodeArray } from './decodeArray.ts';
import { decodeCloud } from './decodeCloud.ts';
import { decodeQuery } from './decodeQuery.ts';
import type { Decoded } from './decoded.ts';

/**
 * Reads a beacon request in whichever of the three flavours it is; what none of them understands becomes one problem.
 * @param body the request's body as UTF-8, empty for GET
 * @param query the raw query string without `?`
 */
export const decodePayload = (body: string, query: string, path: string): Decoded => {
  const parameter = query === '' ? '' : (new URLSearchParams(query).get('d') ?? '');
  const payload = body === '' ? parameter : body;
  if (payload === '' && query.replace(/(?:^|&)_hc=[^&]*/, '') === '')
    return { events: [], problems: [{ reason: 'empty', detail: 'the request has neither a body nor a query' }] };
  return (
    decodeCloud(payload) ??
    decodeArray(payload) ??
    decodeArray(query) ??
    decodeQuery(body === '' ? query : body, path) ??
    decodeQuery(query, path) ?? {
      events: [],
      problems: [{ reason: 'not-decodable', detail: 'the payload is in none of the three known flavours' }],
    }
  );
};
