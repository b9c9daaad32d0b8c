import type { FastifyRequest } from 'fastify';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { createNonceStore } from '../../../spec/encryption/createNonceStore.ts';
import { decodeBytes } from '../../../spec/encryption/decodeBytes.ts';
import { createScheme } from '../../../spec/encryption/createScheme.ts';
import { encryptionSchemes } from '../../../spec/encryption/encryptionSchemes.ts';
import type { Opened } from '../../../spec/encryption/scheme.ts';
import type { AccessPlatform } from '../accessPlatform.ts';
import { createVerificationFaults } from './createVerificationFaults.ts';
import { schemeOf } from './schemeOf.ts';
import type { Verification } from './verification.ts';

export type Verified =
  | {
      readonly ok: true;
      /** Remembers its nonce, which has not been done yet (a fault). */
      readonly remember?: () => void;
    }
  | {
      readonly ok: false;
      readonly code: Extract<Opened, { ok: false }>['code'] | 'permission-denied';
      /** Which part was wrong, told by a fault only. */ readonly part?: 'signature' | 'parameters';
      /** It broke down over what it decrypted (a fault). */
      readonly broken?: true;
    };

/** Decrypts and verifies the header parameters of a request for records of an entity (7.2.4). */
export type RequestVerifier = (request: FastifyRequest, entity: EntityName) => Verified;

/** The verifier with its memory of nonces. */
export const createRequestVerifier = (platform: AccessPlatform): RequestVerifier => {
  const { headers, encoding, skewSeconds } = platform.profile.values.interfaces;
  const scheme = schemeOf(platform);
  const nonces = createNonceStore({ windowMs: 2 * skewSeconds * 1000, now: platform.clock.now });
  const withFaults = createVerificationFaults(platform);

  const remembered = new Set<string>();
  const lateNonces = (): {
    readonly claim: (appKey: string, nonce: string) => boolean;
    readonly remember: () => void;
  } => {
    let own = '';
    return {
      claim: (_appKey, nonce) => !remembered.has((own = nonce)),
      remember: () => void remembered.add(own),
    };
  };

  return (request, entity) => {
    const at = request.url.indexOf('?');
    const right: Verification = {
      request: {
        method: request.method,
        path: at < 0 ? request.url : request.url.slice(0, at),
        query: at < 0 ? '' : request.url.slice(at + 1),
      },
      headers: request.headers,
      scheme: encryptionSchemes[scheme],
      credentials: platform.credentials,
      options: { headers, encoding, now: platform.clock.now(), skewSeconds, claimNonce: nonces.claim },
    };
    const verification = withFaults(right, entity);
    if (verification === 'accepted') return { ok: true };
    const late = platform.hasFault('interface-nonce-remembered-with-the-answer') ? lateNonces() : undefined;
    const opened = verification.scheme.open(verification.request, verification.headers, verification.credentials, {
      ...verification.options,
      ...(late && { claimNonce: late.claim }),
    });
    if (!opened.ok && platform.hasFault('interface-breaks-on-garbled-parameters') && isGarbled(verification))
      return { ...opened, broken: true };
    if (!opened.ok)
      return platform.hasFault('interface-refusals-tell-which-part')
        ? { ...opened, part: wrongPart(verification) }
        : opened;
    const allowed =
      opened.parameters.scope === entity ||
      (new URLSearchParams(right.request.query).has(platform.profile.values.interfaces.paging.updatedSinceParameter) &&
        platform.hasFault('interface-scope-of-changes-not-checked')) ||
      platform.hasFault('interface-scope-not-checked') ||
      (!isPage(right.request.path, platform.profile.values.interfaces.paths[entity]) &&
        platform.hasFault('interface-scope-of-items-not-checked'));
    return allowed ? { ok: true, ...(late && { remember: late.remember }) } : { ok: false, code: 'permission-denied' };
  };
};

const isPage = (path: string, ofPages: string | undefined): boolean => path.endsWith(ofPages ?? '');

/** Encrypted parameters are there, and decrypt to nothing that can be read. */
const isGarbled = ({ headers, scheme, credentials, options }: Verification): boolean => {
  const field = headers[options.headers.parameters.toLowerCase()];
  if (typeof field !== 'string') return false;
  const bytes = decodeBytes(field, options.encoding?.parameters ?? 'base64');
  const plain = bytes === undefined ? undefined : scheme.cipher.open(bytes, credentials);
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain ?? new Uint8Array()));
    return false;
  } catch {
    return true;
  }
};

const wrongPart = ({ request, headers, scheme, credentials, options }: Verification): 'signature' | 'parameters' => {
  const { claimNonce: _, ...looking } = options;
  const lenient = createScheme(scheme.id, scheme.cipher, { ...scheme.signer, verify: () => true });
  return lenient.open(request, headers, credentials, looking).ok ? 'signature' : 'parameters';
};
