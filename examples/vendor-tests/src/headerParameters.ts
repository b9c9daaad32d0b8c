import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Header parameters of 7.2.4 in the scheme sm4-cbc-hmac-sm3, written from docs/integrate. */
export interface Keys {
  readonly appKey: string;
  readonly encryptionKey: string;
  readonly signatureKey: string;
}
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body?: string;
}

const scheme = 'sm4-cbc-hmac-sm3';
const skewMs = 300_000;
const used = new Map<string, number>();

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
const sortedQuery = (query: string): string =>
  [...new URLSearchParams(query)]
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a, x], [b, y]) => (a === b ? Number(x > y) - Number(x < y) : Number(a > b) - Number(a < b)))
    .map((pair) => pair.join('='))
    .join('&');

const signatureOf = (call: Call, keys: Keys, timestamp: string, nonce: string, parameters: string): string => {
  const text = [
    scheme,
    call.method,
    call.path,
    sortedQuery(call.query),
    keys.appKey,
    timestamp,
    nonce,
    parameters,
    createHash('sm3')
      .update(call.body ?? '')
      .digest('hex'),
  ].join('\n');
  return createHmac('sm3', Buffer.from(keys.signatureKey, 'hex')).update(text).digest('hex');
};

/** The header fields to send with a call; `scope` is what is asked for. */
export const seal = (call: Call, keys: Keys, scope: string): Record<string, string> => {
  const timestamp = String(Date.now());
  const nonce = randomBytes(16).toString('hex');
  // Keys in alphabetical order, no white space.
  const plain = JSON.stringify({
    appKey: keys.appKey,
    method: call.method,
    nonce,
    path: call.path,
    scope,
    timestamp: Number(timestamp),
  });
  const iv = randomBytes(16);
  const cipher = createCipheriv('sm4-cbc', Buffer.from(keys.encryptionKey, 'hex'), iv);
  const parameters = Buffer.concat([iv, cipher.update(plain), cipher.final()]).toString('base64');
  return {
    'x-monitoring-app-key': keys.appKey,
    'x-monitoring-timestamp': timestamp,
    'x-monitoring-nonce': nonce,
    'x-monitoring-algorithm': scheme,
    'x-monitoring-parameters': parameters,
    'x-monitoring-signature': signatureOf(call, keys, timestamp, nonce, parameters),
  };
};

const opened = (parameters: string, keys: Keys): Record<string, unknown> => {
  const bytes = Buffer.from(parameters, 'base64');
  const decipher = createDecipheriv('sm4-cbc', Buffer.from(keys.encryptionKey, 'hex'), bytes.subarray(0, 16));
  return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]).toString('utf8')) as Record<
    string,
    unknown
  >;
};

/** Why a call is refused; undefined: its parameters verify and allow `scope`. */
export const refusal = (
  call: Call,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  keys: Keys,
  scope: string,
): string | undefined => {
  const read = (name: string): string => String(headers[`x-monitoring-${name}`] ?? '');
  const [appKey, timestamp, nonce, parameters, signature] = [
    'app-key',
    'timestamp',
    'nonce',
    'parameters',
    'signature',
  ].map(read) as [string, string, string, string, string];
  if ([appKey, timestamp, nonce, parameters, signature, read('algorithm')].includes('')) return 'parameters-missing';
  if (appKey !== keys.appKey || read('algorithm') !== scheme || !/^[\w-]{16,64}$/.test(nonce))
    return 'parameters-invalid';
  const expected = Buffer.from(signatureOf(call, keys, timestamp, nonce, parameters));
  if (signature.length !== expected.length || !timingSafeEqual(Buffer.from(signature), expected))
    return 'parameters-invalid';
  let plain: Record<string, unknown>;
  try {
    plain = opened(parameters, keys);
  } catch {
    return 'parameters-invalid';
  }
  if (
    plain['appKey'] !== appKey ||
    String(plain['timestamp']) !== timestamp ||
    plain['nonce'] !== nonce ||
    plain['method'] !== call.method ||
    plain['path'] !== call.path
  )
    return 'parameters-invalid';
  if (!(Math.abs(Date.now() - Number(timestamp)) <= skewMs)) return 'timestamp-out-of-range';
  if (used.has(nonce)) return 'nonce-replayed';
  used.set(nonce, Date.now());
  for (const [old, time] of used) if (time < Date.now() - 2 * skewMs) used.delete(old);
  return plain['scope'] === scope ? undefined : 'permission-denied';
};
