import { createHash } from 'node:crypto';
import { canonicalJson } from '../../spec/canonicalJson.ts';
import { canonicalRequest } from '../../spec/encryption/canonicalRequest.ts';
import { encryptionSchemes } from '../../spec/encryption/encryptionSchemes.ts';
import type { InterfaceCredentials } from '../../spec/encryption/interfaceCredentials.ts';
import type { HeaderParameters, InterfaceRequest } from '../../spec/encryption/scheme.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';

const { headers, paths, paging } = referenceProfile().values.interfaces;

const scheme = encryptionSchemes['sm4-cbc-hmac-sm3'];

/** Keys for the documents only: the key of the published SM4 vector, and sixteen bytes counted up. */
const credentials: InterfaceCredentials = {
  appKey: 'exampleappkey00000000001',
  encryptionKey: '0123456789abcdeffedcba9876543210',
  signatureKey: '000102030405060708090a0b0c0d0e0f',
};

const request: InterfaceRequest = {
  method: 'GET',
  path: `/api/v1${paths.user ?? ''}`,
  query: `${paging.sizeParameter}=2&${paging.pageParameter}=1`,
};
const now = Date.parse('2026-11-23T08:00:00.000+08:00');
const nonce = 'c0ffee00c0ffee00c0ffee00c0ffee00';
const iv = Buffer.from('101112131415161718191a1b1c1d1e1f', 'hex');

const parameters: HeaderParameters = {
  appKey: credentials.appKey,
  timestamp: now,
  nonce,
  method: request.method,
  path: request.path,
  scope: 'user',
};
const plain = Buffer.from(canonicalJson(parameters));
const padding = 16 - (plain.length % 16);
const sealed = scheme.seal(request, credentials, { headers, scope: 'user', now, nonce, randomBytes: () => iv });
const encrypted = sealed[headers.parameters] ?? '';

/** One call with every intermediate value, for the scheme of the reference profile; nothing here is random. */
export const workedExample = {
  headers,
  credentials,
  request,
  now,
  nonce,
  iv,
  plain,
  padded: Buffer.concat([plain, Buffer.alloc(padding, padding)]),
  ciphertext: Buffer.from(encrypted, 'base64').subarray(16),
  bodyHash: createHash('sm3').digest('hex'),
  signed:
    canonicalRequest(request, {
      scheme: scheme.id,
      hash: scheme.signer.hash,
      appKey: credentials.appKey,
      timestamp: String(now),
      nonce,
      parameters: encrypted,
    }) ?? '',
  sealed,
} as const;
