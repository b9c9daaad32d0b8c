/*
 * Header parameters of the interfaces (7.2.4): opening and checking them, and sealing a call of one's own.
 * Node's own cryptography; SM2, which it does not offer, is written out at the end.
 * Tried with: node sealing.mjs ../../spec/encryption/vectors.json
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** The request is refused; the message is the code of docs/integrate.md. */
export class Refused extends Error {}

const invalid = () => new Refused('parameters-invalid');
const hashOf = (scheme) => (scheme.includes('sha256') ? 'sha256' : 'sm3');
const encode = (text) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

const canonicalQuery = (query) => {
  try {
    return query
      .split('&')
      .filter((item) => item !== '')
      .map((item) =>
        item.includes('=') ? [item.slice(0, item.indexOf('=')), item.slice(item.indexOf('=') + 1)] : [item, ''],
      )
      .map((pair) => pair.map((part) => encode(decodeURIComponent(part.replaceAll('+', ' ')))))
      .sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1))
      .map(([name, value]) => `${name}=${value}`)
      .join('&');
  } catch {
    throw invalid();
  }
};

const signedText = ({ scheme, method, target, appKey, timestamp, nonce, parameters, body }) => {
  const [path, query = ''] = target.split('?');
  const hashed = createHash(hashOf(scheme)).update(body).digest('hex');
  return [scheme, method, path, canonicalQuery(query), appKey, timestamp, nonce, parameters, hashed].join('\n');
};

const cbc = (make, key, iv, data) => {
  const cipher = make('sm4-cbc', key, iv);
  return Buffer.concat([cipher.update(data), cipher.final()]);
};
const hex = (text) => Buffer.from(text, 'hex');

const decrypt = (scheme, sealed, keys) => {
  if (scheme === 'hmac-sha256') return sealed;
  if (scheme === 'sm2-sm4') {
    const key = sm2Decrypt(keys.calleePrivateKey, sealed.subarray(0, 112));
    return cbc(createDecipheriv, key, sealed.subarray(112, 128), sealed.subarray(128));
  }
  if (scheme === 'sm4-cbc-hmac-sm3')
    return cbc(createDecipheriv, hex(keys.encryptionKey), sealed.subarray(0, 16), sealed.subarray(16));
  const cipher = createDecipheriv('aes-256-gcm', hex(keys.encryptionKey), sealed.subarray(0, 12), {
    authTagLength: 16,
  });
  cipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([cipher.update(sealed.subarray(12, -16)), cipher.final()]);
};

const signatureHolds = (scheme, text, signature, keys) => {
  if (scheme === 'sm2-sm4') return sm2Verify(keys.callerPublicKey, Buffer.from(text), signature);
  const expected = createHmac(hashOf(scheme), hex(keys.signatureKey)).update(text).digest();
  return signature.length === expected.length && timingSafeEqual(signature, expected);
};

/** Bytes of a Base64 text that is written as it has to be. */
const unpacked = (text) => {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw invalid();
  return bytes;
};

/**
 * What the caller may do; throws Refused. `headers` by name in lower case; `claim(nonce)` is false for one that was used.
 */
export const openRequest = ({ scheme, method, target, headers, keys, now, skewSeconds, claim, names, body = '' }) => {
  const sent = Object.fromEntries(Object.entries(names).map(([key, name]) => [key, headers[name.toLowerCase()] ?? '']));
  if (Object.values(sent).includes('')) throw new Refused('parameters-missing');
  const { appKey, timestamp, nonce, parameters } = sent;
  if (
    sent.algorithm !== scheme ||
    appKey !== keys.appKey ||
    !/^\d{1,15}$/.test(timestamp) ||
    !/^[\w-]{16,64}$/.test(nonce) ||
    !/^(?:[0-9a-f]{2})+$/.test(sent.signature)
  )
    throw invalid();
  // The signature first: what nobody signed is not decrypted.
  const text = signedText({ scheme, method, target, appKey, timestamp, nonce, parameters, body });
  if (!signatureHolds(scheme, text, hex(sent.signature), keys)) throw invalid();
  let said;
  try {
    said = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(decrypt(scheme, unpacked(parameters), keys)));
  } catch {
    throw invalid();
  }
  const wanted = { appKey, timestamp: Number(timestamp), nonce, method, path: target.split('?')[0] };
  if (typeof said?.scope !== 'string' || Object.entries(wanted).some(([key, value]) => said[key] !== value))
    throw invalid();
  if (Math.abs(now - Number(timestamp)) > skewSeconds * 1000) throw new Refused('timestamp-out-of-range');
  if (!claim(nonce)) throw new Refused('nonce-replayed');
  return said;
};

const encrypt = (scheme, plain, keys) => {
  if (scheme === 'hmac-sha256') return plain;
  if (scheme === 'aes-256-gcm-hmac-sha256') {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', hex(keys.encryptionKey), iv);
    return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }
  const iv = randomBytes(16);
  const key = scheme === 'sm2-sm4' ? randomBytes(16) : hex(keys.encryptionKey);
  const wrapped = scheme === 'sm2-sm4' ? [sm2Encrypt(keys.calleePublicKey, key)] : [];
  return Buffer.concat([...wrapped, iv, cbc(createCipheriv, key, iv, plain)]);
};

/** The six headers of a call of one's own. */
export const sealRequest = ({ scheme, method, target, scope, keys, now, names, body = '' }) => {
  const nonce = randomBytes(16).toString('hex');
  const { appKey } = keys;
  const said = { appKey, method, nonce, path: target.split('?')[0], scope, timestamp: now };
  const parameters = encrypt(scheme, Buffer.from(JSON.stringify(said)), keys).toString('base64');
  const text = signedText({ scheme, method, target, appKey, timestamp: String(now), nonce, parameters, body });
  const signature =
    scheme === 'sm2-sm4'
      ? sm2Sign(keys.callerPrivateKey, Buffer.from(text))
      : createHmac(hashOf(scheme), hex(keys.signatureKey)).update(text).digest();
  return {
    [names.appKey]: appKey,
    [names.timestamp]: String(now),
    [names.nonce]: nonce,
    [names.algorithm]: scheme,
    [names.parameters]: parameters,
    [names.signature]: signature.toString('hex'),
  };
};

// --- SM2 (GB/T 32918), plainly and not in constant time: a busy platform takes a library ----------------------------

const P = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn;
const B = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n;
const N = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
const G = [
  0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
];
const userId = Buffer.from('1234567812345678');
const mod = (a, m) => ((a % m) + m) % m;
const inverse = (a, m) => {
  let [r, s, x, y] = [mod(a, m), m, 1n, 0n];
  while (r !== 0n) [r, s, x, y] = [s % r, r, y - (s / r) * x, x];
  return mod(y, m);
};
const add = (a, b) => {
  if (a === null || b === null) return a ?? b;
  if (a[0] === b[0] && mod(a[1] + b[1], P) === 0n) return null;
  const same = a[0] === b[0];
  const slope = same ? 3n * (a[0] * a[0] - 1n) * inverse(2n * a[1], P) : (b[1] - a[1]) * inverse(b[0] - a[0], P);
  const x = mod(slope * slope - a[0] - b[0], P);
  return [x, mod(slope * (a[0] - x) - a[1], P)];
};
const times = (count, point) => {
  let [result, doubled] = [null, point];
  for (let left = count; left > 0n; left >>= 1n, doubled = add(doubled, doubled))
    if (left & 1n) result = add(result, doubled);
  return result;
};
const number = (bytes) => BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
const bytes32 = (value) => hex(value.toString(16).padStart(64, '0'));
const pointOf = (bytes) => {
  const [x, y] = [number(bytes.subarray(0, 32)), number(bytes.subarray(32, 64))];
  if (x >= P || y >= P || mod(y * y - x * x * x + 3n * x - B, P) !== 0n) throw invalid();
  return [x, y];
};
const publicPoint = (key) => pointOf(hex(key).subarray(1));
const sm3 = (...parts) => createHash('sm3').update(Buffer.concat(parts)).digest();
const randomScalar = () => 1n + (number(randomBytes(48)) % (N - 1n));
const digest = (point, text) => {
  const length = Buffer.from([0, 8 * userId.length]);
  return number(sm3(sm3(length, userId, ...[P - 3n, B, ...G, ...point].map(bytes32)), text));
};
const sm2Verify = (key, text, signature) => {
  if (signature.length !== 64) return false;
  const [r, s] = [number(signature.subarray(0, 32)), number(signature.subarray(32))];
  const t = mod(r + s, N);
  if (r < 1n || r >= N || s < 1n || s >= N || t === 0n) return false;
  const own = publicPoint(key);
  const point = add(times(s, G), times(t, own));
  return point !== null && mod(digest(own, text) + point[0], N) === r;
};
const sm2Sign = (key, text) => {
  const d = BigInt(`0x${key}`);
  const e = digest(times(d, G), text);
  for (;;) {
    const k = randomScalar();
    const r = mod(e + times(k, G)[0], N);
    const s = mod(inverse(1n + d, N) * (k - r * d), N);
    if (r !== 0n && r + k !== N && s !== 0n) return Buffer.concat([bytes32(r), bytes32(s)]);
  }
};
const masked = (shared, text) => {
  const blocks = Array.from({ length: Math.ceil(text.length / 32) }, (_, at) =>
    sm3(...shared.map(bytes32), Buffer.from([0, 0, 0, at + 1])),
  );
  const mask = Buffer.concat(blocks);
  return Buffer.from(text.map((byte, at) => byte ^ mask[at]));
};
const sm2Encrypt = (key, text) => {
  const k = randomScalar();
  const shared = times(k, publicPoint(key));
  const check = sm3(bytes32(shared[0]), text, bytes32(shared[1]));
  return Buffer.concat([...times(k, G).map(bytes32), check, masked(shared, text)]);
};
const sm2Decrypt = (key, sealed) => {
  if (sealed.length < 96) throw invalid();
  const shared = times(BigInt(`0x${key}`), pointOf(sealed));
  const text = masked(shared, sealed.subarray(96));
  if (!sm3(bytes32(shared[0]), text, bytes32(shared[1])).equals(sealed.subarray(64, 96))) throw invalid();
  return text;
};

// --- The shared vectors ---------------------------------------------------------------------------------------------

const outcome = (document, vector, headers) => {
  try {
    const said = openRequest({
      ...vector,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
      keys: document.keys[vector.scheme],
      skewSeconds: document.skewSeconds,
      claim: (nonce) => !vector.seen.includes(nonce),
      names: document.headers,
    });
    return said.scope === vector.scope ? 'accepted' : 'permission-denied';
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const document = JSON.parse(readFileSync(process.argv[2], 'utf8'));
  const wrong = document.vectors
    .map((vector) => [vector, outcome(document, vector, vector.headers)])
    .filter(([vector, came]) => came !== vector.outcome)
    .map(([vector, came]) => `${vector.name}: expected ${vector.outcome}, but ${came}`);
  // And what is sealed here is opened here.
  for (const [scheme, keys] of Object.entries(document.keys)) {
    const vector = document.vectors.find(({ name }) => name === `${scheme} right-query`);
    const sealed = sealRequest({ ...vector, keys, names: document.headers });
    if (outcome(document, vector, sealed) !== 'accepted')
      wrong.push(`${scheme}: what was sealed here is not accepted here`);
  }
  process.stdout.write([...wrong, `${document.vectors.length} vectors, ${wrong.length} wrong\n`].join('\n'));
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
