import type { EncryptionScheme } from '../../profiles/profileValues.ts';
import { canonicalRequest } from '../canonicalRequest.ts';
import { encodeBytes } from '../encodeBytes.ts';
import { encryptionSchemes } from '../encryptionSchemes.ts';
import type { InterfaceCredentials } from '../interfaceCredentials.ts';
import { vectorHeaders, vectorKeys, vectorNonce, vectorNow } from './vectorWorld.ts';

/** How a request departs from a right one; everything that is not named here is right. */
export interface Making {
  readonly scheme: EncryptionScheme;
  /** As sent; default `/api/v1/users?pageSize=2&page=1`. */
  readonly target?: string;
  readonly scope?: string;
  readonly timestamp?: string;
  readonly nonce?: string;
  /** Members of the encrypted parameters that are others than header and request say. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** The text of the parameters in place of their JSON. */
  readonly plain?: string;
  /** What is done to the encrypted bytes before the request is signed. */
  readonly sealed?: (bytes: Buffer) => Uint8Array;
  /** Another scheme that the request really uses, and names. */
  readonly under?: EncryptionScheme;
  readonly signingKeys?: Partial<InterfaceCredentials>;
}

const counted = (count: number): Uint8Array => Uint8Array.from({ length: count }, (_, at) => 0x10 + at);

/** The header fields of a request that is sealed and signed as `making` says. */
export const makeRequest = (making: Making): Readonly<Record<string, string>> => {
  const { scheme: id, target = '/api/v1/users?pageSize=2&page=1', nonce = vectorNonce, under = id } = making;
  const [path = '', query = ''] = target.split('?');
  const { timestamp = String(vectorNow), scope = 'user' } = making;
  const scheme = encryptionSchemes[under];
  const keys = vectorKeys[id];
  const { appKey } = keys;
  const said = { appKey, method: 'GET', nonce, path, scope, timestamp: Number(timestamp), ...making.parameters };
  const sealed = Buffer.from(scheme.cipher.seal(Buffer.from(making.plain ?? JSON.stringify(said)), keys, counted));
  const parameters = encodeBytes(making.sealed === undefined ? sealed : making.sealed(sealed), 'base64');
  const signed = { scheme: under, hash: scheme.signer.hash, appKey, timestamp, nonce, parameters };
  const text = canonicalRequest({ method: 'GET', path, query }, signed) ?? '';
  return {
    [vectorHeaders.appKey]: appKey,
    [vectorHeaders.timestamp]: timestamp,
    [vectorHeaders.nonce]: nonce,
    [vectorHeaders.algorithm]: under,
    [vectorHeaders.parameters]: parameters,
    [vectorHeaders.signature]: encodeBytes(scheme.signer.sign(text, { ...keys, ...making.signingKeys }), 'hex'),
  };
};
