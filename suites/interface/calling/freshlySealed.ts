import { encryptionSchemes } from '../../../spec/encryption/encryptionSchemes.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { Target } from '../../target/target.ts';
import type { HeaderFields } from './headerFields.ts';

interface Sealed {
  readonly method: string;
  readonly url: URL;
  /** As they were sent. */
  readonly headers: HeaderFields;
  /** When, epoch milliseconds. */
  readonly at: number;
  readonly body?: string;
}

/**
 * The header fields of a request that was sealed rightly at its time, sealed anew: the same scope, another time and nonce.
 * Undefined for a request that was not sealed, or meant to be refused: to seal that one rightly would make it another.
 */
export const freshlySealed = (
  request: Sealed,
  target: Pick<Target, 'interfaces'>,
  profile: Profile,
  now: number,
  randomBytes: (count: number) => Uint8Array,
): HeaderFields | undefined => {
  if (target.interfaces === undefined) return undefined;
  const { credentials } = target.interfaces;
  const { scheme, headers, encoding, skewSeconds } = profile.values.interfaces;
  const { method, url } = request;
  const asked = {
    method,
    path: url.pathname,
    query: url.search.slice(1),
    ...(request.body === undefined ? {} : { body: Buffer.from(request.body) }),
  };
  const lowerCase = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const opened = encryptionSchemes[scheme].open(asked, lowerCase, credentials, {
    headers,
    encoding,
    now: request.at,
    skewSeconds,
  });
  if (!opened.ok) return undefined;
  return encryptionSchemes[scheme].seal(asked, credentials, {
    headers,
    encoding,
    scope: opened.parameters.scope as EntityName,
    now,
    randomBytes,
  });
};
