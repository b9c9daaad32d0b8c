import { createNonceStore } from '../../../spec/encryption/createNonceStore.ts';
import { encryptionSchemes } from '../../../spec/encryption/encryptionSchemes.ts';
import type { InterfaceCredentials } from '../../../spec/encryption/interfaceCredentials.ts';
import type { RefusalCode } from '../../../spec/encryption/scheme.ts';
import type { KeepingDependencies } from '../monitoringParts.ts';

/** A request from a platform, as it came. */
export interface CallerRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body?: Uint8Array;
}

export type Caller =
  | { readonly ok: true; readonly platformId: string }
  | {
      readonly ok: false;
      /** By the application key alone: not proven. */ readonly claims: string | null;
      readonly code: RefusalCode | 'permission-denied' | 'platform-suspended';
    };

export interface CallerVerifier {
  /** What the platform was given at its registration. */
  readonly issued: (platformId: string) => InterfaceCredentials | undefined;
  readonly verify: (request: CallerRequest, scope: string) => Caller;
}

/** The authority's side of 7.2.4: knows the credentials issued, decrypts and verifies the header parameters of calls. */
export const createCallerVerifier = ({
  profile,
  clock,
  store,
}: Pick<KeepingDependencies, 'profile' | 'clock' | 'store'>): CallerVerifier => {
  const { scheme, headers, encoding, skewSeconds } = profile.values.interfaces;
  const nonces = createNonceStore({ windowMs: 2 * skewSeconds * 1000, now: clock.now });
  return {
    issued: (platformId) => store.credentials().find((one) => one.platformId === platformId)?.credentials,
    verify: (request, scope) => {
      const appKey = request.headers[headers.appKey.toLowerCase()];
      const found = store.credentials().find(({ credentials }) => credentials.appKey === appKey);
      if (found === undefined)
        return { ok: false, claims: null, code: appKey === undefined ? 'parameters-missing' : 'parameters-invalid' };
      const { platformId, credentials } = found;
      const mark = request.url.indexOf('?');
      const [path, query] = mark < 0 ? [request.url, ''] : [request.url.slice(0, mark), request.url.slice(mark + 1)];
      const opened = encryptionSchemes[scheme].open(
        { method: request.method, path, query, ...(request.body === undefined ? {} : { body: request.body }) },
        request.headers,
        credentials,
        {
          headers,
          encoding,
          now: clock.now(),
          skewSeconds,
          claimNonce: nonces.claim,
        },
      );
      if (!opened.ok) return { ok: false, claims: platformId, code: opened.code };
      if (store.isSuspended(platformId)) return { ok: false, claims: platformId, code: 'platform-suspended' };
      return opened.parameters.scope === scope
        ? { ok: true, platformId }
        : { ok: false, claims: platformId, code: 'permission-denied' };
    },
  };
};
