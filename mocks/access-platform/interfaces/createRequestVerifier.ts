import type { FastifyRequest } from 'fastify';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { createNonceStore } from '../../../spec/encryption/createNonceStore.ts';
import { createScheme } from '../../../spec/encryption/createScheme.ts';
import { encryptionSchemes } from '../../../spec/encryption/encryptionSchemes.ts';
import type { Opened, Scheme } from '../../../spec/encryption/scheme.ts';
import type { AccessPlatform } from '../accessPlatform.ts';

export type Verified = { readonly ok: true } | { readonly ok: false; readonly code: Extract<Opened, { ok: false }>['code'] | 'permission-denied' };

/** Decrypts and verifies the header parameters of a request for records of an entity (7.2.4). */
export type RequestVerifier = (request: FastifyRequest, entity: EntityName) => Verified;

/** The verifier with its memory of nonces. */
export const createRequestVerifier = (platform: AccessPlatform): RequestVerifier => {
  const { headers, encoding, scheme: id, skewSeconds } = platform.profile.values.interfaces;
  const nonces = createNonceStore({ windowMs: 2 * skewSeconds * 1000, now: platform.clock.now });

  return (request, entity) => {
    if (isWavedThrough(platform, request)) return { ok: true };
    const [path = '', query = ''] = split(request.url);
    const opened = schemeOf(encryptionSchemes[id], platform, request, entity, path).open({ method: request.method, path, query }, request.headers, platform.credentials, {
      headers,
      encoding,
      now: platform.hasFault('interface-refuses-right-requests') ? platform.clock.now() / 1000 : platform.clock.now(),
      skewSeconds: platform.hasFault('interface-accepts-stale-timestamp') ? Number.POSITIVE_INFINITY : skewSeconds,
      ...(platform.hasFault('interface-accepts-replay') ? {} : { claimNonce: nonces.claim }),
    });
    if (!opened.ok) return opened;
    return opened.parameters.scope === entity ? { ok: true } : { ok: false, code: 'permission-denied' };
  };
};

const split = (url: string): readonly [string, string] => {
  const at = url.indexOf('?');
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
};

const isWavedThrough = (platform: AccessPlatform, request: FastifyRequest): boolean => {
  const { headers } = platform.profile.values.interfaces;
  const has = (name: string): boolean => request.headers[name.toLowerCase()] !== undefined;
  if (platform.hasFault('interface-open-without-parameters')) return Object.values(headers).every((name) => !has(name));
  return platform.hasFault('interface-plain-parameters-accepted') && has(headers.appKey) && !has(headers.parameters);
};

/** The scheme as the faults of this platform leave it. */
const schemeOf = (scheme: Scheme, platform: AccessPlatform, request: FastifyRequest, entity: EntityName, path: string): Scheme => {
  if (platform.hasFault('interface-signature-not-verified')) return createScheme(scheme.id, scheme.cipher, { ...scheme.signer, verify: () => true });
  if (!platform.hasFault('interface-parameters-not-decrypted')) return scheme;
  // Takes the plain header fields at their word and never opens the encrypted ones.
  const { headers } = platform.profile.values.interfaces;
  const read = (name: 'appKey' | 'timestamp' | 'nonce'): string => String(request.headers[headers[name].toLowerCase()]);
  const claimed = { appKey: read('appKey'), timestamp: Number(read('timestamp')), nonce: read('nonce'), method: request.method, path, scope: entity };
  return createScheme(scheme.id, { ...scheme.cipher, open: () => Buffer.from(JSON.stringify(claimed)) }, scheme.signer);
};
