import type { ProfileValues } from '../profiles/profileValues.ts';
import { canonicalRequest } from './canonicalRequest.ts';
import { encryptionSchemes } from './encryptionSchemes.ts';
import type { InterfaceCredentials } from './interfaceCredentials.ts';
import type { InterfaceRequest } from './scheme.ts';

/** One sealed call with what a reader needs to do it again. */
export interface WorkedSealing {
  /** The parameters before they are encrypted, JSON. */
  readonly plain: string;
  /** The text that is signed, nine lines. */
  readonly signed: string;
  /** Header fields as sent. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Seals a call as the profile says, and shows the steps; time, nonce and randomness are handed in. */
export const workedSealing = (
  { scheme: id, headers: names, encoding }: ProfileValues['interfaces'],
  credentials: InterfaceCredentials,
  request: InterfaceRequest,
  {
    scope,
    now,
    nonce,
    randomBytes,
  }: {
    readonly scope: string;
    readonly now: number;
    readonly nonce: string;
    readonly randomBytes: (count: number) => Uint8Array;
  },
): WorkedSealing => {
  const scheme = encryptionSchemes[id];
  const headers = scheme.seal(request, credentials, { headers: names, encoding, scope, now, nonce, randomBytes });
  const { appKey } = credentials;
  return {
    // In the order in which the scheme writes it.
    plain: JSON.stringify({ appKey, method: request.method, nonce, path: request.path, scope, timestamp: now }),
    signed:
      canonicalRequest(request, {
        scheme: id,
        hash: scheme.signer.hash,
        appKey,
        timestamp: String(now),
        nonce,
        parameters: headers[names.parameters] ?? '',
      }) ?? '',
    headers,
  };
};
