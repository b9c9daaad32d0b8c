import { randomBytes } from 'node:crypto';
import { encryptionSchemes } from '../../../spec/encryption/encryptionSchemes.ts';
import type { AccessPlatform } from '../accessPlatform.ts';
import type { AuthorityAddress } from './authorityAddress.ts';

export interface AuthorityAnswer {
  readonly status: number;
  readonly json: unknown;
}

/** Calls the authority, generating the encrypted header parameters of each request (7.2.4). Rejects when there is no answer. */
export type AuthorityClient = (
  method: 'GET' | 'PUT' | 'POST',
  path: string,
  scope: string,
  body?: unknown,
) => Promise<AuthorityAnswer>;

const timeoutMs = 15_000;

export const createAuthorityClient = (
  { profile, clock }: Pick<AccessPlatform, 'profile' | 'clock'>,
  { url, credentials }: AuthorityAddress,
  options: { readonly sealed: boolean } = { sealed: true },
): AuthorityClient => {
  const { scheme, headers, encoding } = profile.values.interfaces;
  return async (method, path, scope, body) => {
    const address = new URL(path, url);
    const content = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const parameters = options.sealed
      ? encryptionSchemes[scheme].seal(
          {
            method,
            path: address.pathname,
            query: address.search.slice(1),
            ...(content === undefined ? {} : { body: content }),
          },
          credentials,
          { headers, encoding, scope, now: clock.now(), randomBytes },
        )
      : { [headers.appKey]: credentials.appKey };
    const response = await fetch(address, {
      method,
      headers: {
        ...parameters,
        accept: 'application/json',
        ...(content === undefined ? {} : { 'content-type': 'application/json' }),
      },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      ...(content === undefined ? {} : { body: content }),
    });
    const text = await response.text();
    return { status: response.status, json: text === '' ? undefined : (JSON.parse(text) as unknown) };
  };
};
