import type { IncomingMessage } from 'node:http';
import type { BeaconRequest } from './createReceiver.ts';
import { createTrustedProxies } from './createTrustedProxies.ts';
import { remembered } from './remembered.ts';
import { sourceAddress } from './sourceAddress.ts';
import { untrusted } from './untrusted.ts';

const header = ({ headers }: IncomingMessage, name: string): string => {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : (value ?? '');
};

/** Its end: what stands before, a visitor may have written. One character more than is read, so that the cut is seen. */
const forwardedFor = (request: IncomingMessage): string => header(request, 'x-forwarded-for').slice(-2001);

/** The id of a test run, by which parallel runs do not see each other. */
const correlationOf = (request: IncomingMessage, query: string): string =>
  untrusted.text(header(request, 'x-heyan-correlation-id'), 128) ||
  (query.includes('_hc') ? untrusted.text(new URLSearchParams(query).get('_hc') ?? '', 128) : '');

/** What a beacon request says besides its body. */
export type BeaconFacts = (request: IncomingMessage, body: Uint8Array) => BeaconRequest;

/** @param trustedProxies whose X-Forwarded-For is believed, see createTrustedProxies */
export const createBeaconFacts = (trustedProxies?: readonly string[]): BeaconFacts => {
  const trusted = createTrustedProxies(trustedProxies);
  const sourceIp = remembered((addresses: string) => {
    const space = addresses.indexOf(' ');
    return sourceAddress(addresses.slice(0, space), addresses.slice(space + 1), trusted);
  }, 10_000);
  return (request, body) => {
    const { url = '' } = request;
    const mark = url.indexOf('?');
    const query = mark === -1 ? '' : url.slice(mark + 1);
    return {
      path: mark === -1 ? url : url.slice(0, mark),
      query,
      body,
      correlationId: correlationOf(request, query),
      sourceIp: sourceIp(`${request.socket.remoteAddress ?? ''} ${forwardedFor(request)}`),
      userAgent: untrusted.text(header(request, 'user-agent'), 2000),
    };
  };
};
