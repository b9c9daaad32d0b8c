import type { IncomingMessage, ServerResponse } from 'node:http';
import type { KnownHosts } from '../http/createKnownHosts.ts';
import { beaconAnswer } from './beaconAnswer.ts';
import type { BeaconAnswer } from './beaconAnswer.ts';
import { beaconPaths } from './beaconPaths.ts';
import type { BeaconFacts } from './createBeaconFacts.ts';
import type { Receiver } from './createReceiver.ts';
import { untrusted } from './untrusted.ts';

export interface Taking {
  readonly receiver: Receiver;
  readonly facts: BeaconFacts;
  /** Bytes that a body may have. */
  readonly largestBody: number;
  /** The names it is called by; default: any. */
  readonly isKnown?: KnownHosts;
  /** Is told why events could not be stored. */
  readonly onNotStored?: (error: unknown) => void;
}

const nothing = new Uint8Array();
const plainType = /^[a-z]{1,20}\/[a-z0-9.+-]{1,60}(?:; ?charset=[\w-]{1,20})?$/i;

/** A body of known length that is not too large, or none at all. What is odder is read by the framework. */
const isPlain = ({ method, headers }: IncomingMessage, largestBody: number): boolean => {
  const length = headers['content-length'];
  if (headers['transfer-encoding'] !== undefined) return false;
  if (method === 'GET') return length === undefined;
  return (
    method === 'POST' &&
    Number(length) > 0 &&
    Number(length) <= largestBody &&
    plainType.test(headers['content-type'] ?? '')
  );
};

const send = (response: ServerResponse, { status, headers, body }: BeaconAnswer): void => {
  response.writeHead(status, [...headers, 'content-length', String(Buffer.byteLength(body))]).end(body);
};

/**
 * Takes plain beacons from the server itself, as the framework's way costs as much as all that is done with an event. Answers
 * the same; what is not plainly a beacon it leaves to the framework.
 * @returns whether the request was taken
 */
export const takeBeacons = ({ receiver, facts, largestBody, isKnown, onNotStored }: Taking) => {
  const keepRefusal = async (request: IncomingMessage, { message }: Error): Promise<void> => {
    const problem = { reason: 'request-malformed', detail: untrusted.text(message, 300) };
    await receiver.refuse(facts(request, nothing), problem).catch(() => {});
  };
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const { url = '', headers } = request;
    const mark = url.indexOf('?');
    if (!beaconPaths.has(mark === -1 ? url : url.slice(0, mark)) || !isPlain(request, largestBody)) return false;
    if (isKnown?.(headers.host ?? '', request.socket.localAddress) === false) return false;
    const receive = (body: Uint8Array): void => {
      receiver.receive(facts(request, body)).then(
        (received) => send(response, beaconAnswer.received(request, received)),
        (error: unknown) => {
          onNotStored?.(error);
          send(response, beaconAnswer.notStored(request));
        },
      );
    };
    if (request.method === 'GET') {
      receive(nothing);
      return true;
    }
    const parts: Buffer[] = [];
    request
      .on('data', (part: Buffer) => parts.push(part))
      .on('end', () => receive(parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)))
      // Nobody is there to be answered; that it came is kept.
      .on('error', (error) => void keepRefusal(request, error));
    return true;
  };
};
