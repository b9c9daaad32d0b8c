import { createHash } from 'node:crypto';
import type { EncryptionScheme } from '../profiles/profileValues.ts';
import { canonicalQuery } from './canonicalQuery.ts';
import type { InterfaceRequest } from './scheme.ts';

/** What is signed besides the request itself. */
export interface SignedFields {
  readonly scheme: EncryptionScheme;
  readonly hash: 'sm3' | 'sha256';
  readonly appKey: string;
  /** As in the header: decimal epoch milliseconds. */
  readonly timestamp: string;
  readonly nonce: string;
  /** The encrypted parameters as in the header. */
  readonly parameters: string;
}

/** Nearly every request has no body: its hash is taken once. */
const hashOfNothing = new Map<SignedFields['hash'], string>();
const bodyHash = (hash: SignedFields['hash'], body: Uint8Array | undefined): string => {
  const known = body === undefined ? hashOfNothing.get(hash) : undefined;
  if (known !== undefined) return known;
  const digest = createHash(hash)
    .update(body ?? new Uint8Array())
    .digest('hex');
  if (body === undefined) hashOfNothing.set(hash, digest);
  return digest;
};

/**
 * The text that is signed: nine lines joined by LF, none after the last. The first line is the scheme, so that nobody
 * can talk a callee into a weaker one. Undefined when the query cannot be decoded.
 */
export const canonicalRequest = (request: InterfaceRequest, fields: SignedFields): string | undefined => {
  const query = canonicalQuery(request.query);
  if (query === undefined) return undefined;
  return [
    fields.scheme,
    request.method.toUpperCase(),
    request.path,
    query,
    fields.appKey,
    fields.timestamp,
    fields.nonce,
    fields.parameters,
    bodyHash(fields.hash, request.body),
  ].join('\n');
};
