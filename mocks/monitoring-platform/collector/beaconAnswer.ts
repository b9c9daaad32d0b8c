import type { IncomingMessage } from 'node:http';
import type { Received } from './createReceiver.ts';
import { untrusted } from './untrusted.ts';

/** What is sent for a beacon; headers by turns name and value, without the length. */
export interface BeaconAnswer {
  readonly status: number;
  readonly headers: readonly string[];
  readonly body: string | Buffer;
}

/** A transparent GIF of one pixel. */
const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
/** Who is unknown or suspended is told to keep the events, who was withdrawn to forget them (decisions 15 and 39). */
const notTaken = {
  unknown: {
    status: 503,
    'zh-CN': '没有平台以此应用标识（或此主机）登记；请保留事件，登记后重发。',
    en: 'No platform is registered under this application key (or host); keep the events and send them again when one is.',
  },
  suspended: {
    status: 503,
    'zh-CN': '该平台已暂停；请保留事件，恢复后重发。',
    en: 'The platform is suspended; keep the events and send them again when it goes on.',
  },
  withdrawn: {
    status: 410,
    'zh-CN': '该平台的申请已撤销，此应用标识不再有效；请丢弃事件并移除数据采集代码。',
    en: 'The application of this platform was withdrawn and its key is void; drop the events and remove the snippet.',
  },
} as const;

const asJson = ['content-type', 'application/json; charset=utf-8'] as const;
const notKept = ['cache-control', 'no-store'] as const;
const anyOrigin = ['vary', 'Origin', 'access-control-allow-origin', '*'] as const;

const originHeaders = (origin: string): readonly string[] => {
  if (origin === '') return anyOrigin;
  const named = /^[\x21-\x7E]+$/.test(origin) ? origin : '*';
  return ['vary', 'Origin', 'access-control-allow-origin', named, 'access-control-allow-credentials', 'true'];
};

/** A page of any origin may send beacons, with its cookies too. */
const allowOrigin = ({ headers }: IncomingMessage): readonly string[] =>
  originHeaders(untrusted.text(headers.origin, 300));

/** To a beacon of which all events are durable, good or bad. */
const received = (request: IncomingMessage, { accepted, rejected, sender }: Received): BeaconAnswer => {
  const origin = allowOrigin(request);
  // No picture either: an image that has loaded would be a success.
  if (sender !== undefined) {
    const { status, ...text } = notTaken[sender];
    const message = text[request.headers['accept-language']?.startsWith('zh') === true ? 'zh-CN' : 'en'];
    return {
      status,
      headers: [...origin, ...notKept, ...asJson, ...(status === 503 ? ['retry-after', '60'] : [])],
      body: JSON.stringify({ error: { code: `sender-${sender}`, message } }),
    };
  }
  return request.method === 'GET'
    ? { status: 200, headers: [...origin, ...notKept, 'content-type', 'image/gif'], body: pixel }
    : {
        status: 200,
        headers: [...origin, ...notKept, ...asJson],
        body: `{"accepted":${accepted},"rejected":${rejected}}`,
      };
};

/** The events were not kept: the client is told, so that it can send them again. */
const notStored = (request: IncomingMessage): BeaconAnswer => ({
  status: 503,
  headers: [...allowOrigin(request), ...asJson, 'retry-after', '1'],
  body: JSON.stringify({
    error: { code: 'not-stored', message: 'The events could not be stored; send them again.' },
  }),
});

/** To what cannot even be read. */
const unreadable = (request: IncomingMessage, status: number, code: string): BeaconAnswer => ({
  status,
  headers: [...allowOrigin(request), ...asJson],
  body: JSON.stringify({ error: { code, message: 'The request cannot be read.' } }),
});

/** What a beacon request is answered, in the one place for both ways in which one is taken. */
export const beaconAnswer = { allowOrigin, received, notStored, unreadable };
