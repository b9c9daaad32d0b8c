import { createScheme } from '../../../spec/encryption/createScheme.ts';
import { decodeBytes } from '../../../spec/encryption/decodeBytes.ts';
import { encryptionSchemes } from '../../../spec/encryption/encryptionSchemes.ts';
import type { HeaderNames, HeaderParameters } from '../../../spec/encryption/scheme.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { EncryptionScheme } from '../../../spec/profiles/profileValues.ts';
import type { AccessPlatform } from '../accessPlatform.ts';
import type { Verification } from './verification.ts';

type Faulty = (verification: Verification, entity: EntityName) => Verification | 'accepted';

const read = ({ headers, options }: Verification, name: keyof HeaderNames): string | undefined => {
  const value = headers[options.headers[name].toLowerCase()];
  return typeof value === 'string' ? value : undefined;
};
const replace = (verification: Verification, name: keyof HeaderNames, value: string): Verification => ({
  ...verification,
  headers: { ...verification.headers, [verification.options.headers[name].toLowerCase()]: value },
});

/** What the plain header fields claim, as the encrypted ones would say it. */
const claimed = (verification: Verification, entity: EntityName): Buffer => {
  const { method, path } = verification.request;
  return Buffer.from(
    JSON.stringify({
      appKey: read(verification, 'appKey'),
      timestamp: Number(read(verification, 'timestamp')),
      nonce: read(verification, 'nonce'),
      method,
      path,
      scope: entity,
    }),
  );
};

const decrypted = (verification: Verification): string => {
  const bytes = decodeBytes(
    read(verification, 'parameters') ?? '',
    verification.options.encoding?.parameters ?? 'base64',
  );
  return bytes === undefined
    ? ''
    : Buffer.from(verification.scheme.cipher.open(bytes, verification.credentials) ?? []).toString('utf8');
};
const innerNonce = (verification: Verification): string =>
  /"nonce":"([\w-]+)"/.exec(decrypted(verification))?.[1] ?? '';

/** The encrypted parameters as if they said this of the request. */
const believing = (one: Verification, said: Partial<HeaderParameters>): Verification => {
  const open = (): Uint8Array => {
    const plain = decrypted(one);
    return Buffer.from(plain.startsWith('{') ? JSON.stringify({ ...JSON.parse(plain), ...said }) : plain);
  };
  return { ...one, scheme: createScheme(one.scheme.id, { ...one.scheme.cipher, open }, one.scheme.signer) };
};

/** Changes the verification of a request as the faults of this platform have it; `accepted`: it is not looked at. */
export const createVerificationFaults = (platform: AccessPlatform): Faulty => {
  const queriesOf = new Map<string, string>();
  let lastNonce = '';

  const faults: Readonly<Record<string, Faulty>> = {
    'interface-open-without-parameters': (one) =>
      Object.values(one.options.headers).every((name) => one.headers[name.toLowerCase()] === undefined)
        ? 'accepted'
        : one,
    'interface-verifies-site-structure-only': (one, entity) => (entity === 'site-column' ? one : 'accepted'),
    'interface-users-signature-not-verified': (one, entity) =>
      entity === 'user'
        ? {
            ...one,
            scheme: createScheme(one.scheme.id, one.scheme.cipher, { ...one.scheme.signer, verify: () => true }),
          }
        : one,
    'interface-plain-parameters-accepted': (one) =>
      read(one, 'appKey') !== undefined && read(one, 'parameters') === undefined && read(one, 'signature') === undefined
        ? 'accepted'
        : one,
    'interface-refuses-right-requests': (one) => ({ ...one, options: { ...one.options, now: one.options.now / 1000 } }),
    'interface-accepts-stale-timestamp': (one) => ({
      ...one,
      options: { ...one.options, skewSeconds: Number.POSITIVE_INFINITY },
    }),
    'interface-accepts-future-timestamp': (one) => ({
      ...one,
      options: { ...one.options, now: Math.max(one.options.now, Number(read(one, 'timestamp')) || 0) },
    }),
    'interface-accepts-near-future-timestamp': (one) => {
      const ahead = (Number(read(one, 'timestamp')) || 0) - one.options.now;
      return ahead > 0 && ahead < 3_600_000
        ? { ...one, options: { ...one.options, now: one.options.now + ahead } }
        : one;
    },
    'interface-accepts-replay': (one) => ({ ...one, options: { ...one.options, claimNonce: () => true } }),
    'interface-timestamp-not-compared': (one) => ({
      ...one,
      scheme: createScheme(
        one.scheme.id,
        {
          ...one.scheme.cipher,
          open: () =>
            Buffer.from(decrypted(one).replace(/"timestamp":\d+/, `"timestamp":${read(one, 'timestamp') ?? ''}`)),
        },
        one.scheme.signer,
      ),
    }),
    'interface-scope-may-be-missing': (one, entity) =>
      decrypted(one).includes('"scope"') ? one : believing(one, { scope: entity }),
    'interface-method-not-compared': (one) => believing(one, { method: one.request.method }),
    'interface-path-not-compared': (one) => believing(one, { path: one.request.path }),
    'interface-encrypted-app-key-not-compared': (one) => believing(one, { appKey: read(one, 'appKey') ?? '' }),
    'interface-last-nonce-only': (one) => ({
      ...one,
      options: {
        ...one.options,
        claimNonce: (_appKey, nonce) => {
          const isNew = nonce !== lastNonce;
          lastNonce = nonce;
          return isNew;
        },
      },
    }),
    'interface-app-key-not-checked': (one) => ({
      ...one,
      credentials: { ...one.credentials, appKey: read(one, 'appKey') ?? '' },
    }),
    'interface-nonce-optional': (one) =>
      read(one, 'nonce') === undefined ? replace(one, 'nonce', innerNonce(one)) : one,
    'interface-nonce-not-compared': (one) =>
      read(one, 'nonce') === undefined || innerNonce(one) === '' ? one : replace(one, 'nonce', innerNonce(one)),
    'interface-algorithm-downgrade': (one) => ({
      ...one,
      scheme: encryptionSchemes[read(one, 'algorithm') as EncryptionScheme] ?? one.scheme,
    }),
    'interface-signature-not-verified': (one) => ({
      ...one,
      scheme: createScheme(one.scheme.id, one.scheme.cipher, { ...one.scheme.signer, verify: () => true }),
    }),
    'interface-parameters-not-decrypted': (one, entity) => ({
      ...one,
      scheme: createScheme(
        one.scheme.id,
        { ...one.scheme.cipher, open: () => claimed(one, entity) },
        one.scheme.signer,
      ),
    }),
    'interface-garbled-parameters-accepted': (one, entity) => {
      const plain = decrypted(one);
      const garbled = !plain.startsWith('{"') && innerNonce(one) === read(one, 'nonce');
      return garbled
        ? {
            ...one,
            scheme: createScheme(
              one.scheme.id,
              { ...one.scheme.cipher, open: () => claimed(one, entity) },
              one.scheme.signer,
            ),
          }
        : one;
    },
    'interface-accepts-hours-old-timestamp': (one) => ({ ...one, options: { ...one.options, skewSeconds: 3_600 } }),
    'interface-signature-compared-in-part': (one) => ({
      ...one,
      scheme: createScheme(one.scheme.id, one.scheme.cipher, {
        ...one.scheme.signer,
        verify: (text, signature, credentials) =>
          one.scheme.signer.sign(text, credentials).subarray(0, 8).equals(Buffer.from(signature).subarray(0, 8)),
      }),
    }),
    'interface-signature-compared-as-far-as-sent': (one) => ({
      ...one,
      scheme: createScheme(one.scheme.id, one.scheme.cipher, {
        ...one.scheme.signer,
        verify: (text, signature, credentials) =>
          Buffer.from(one.scheme.signer.sign(text, credentials).subarray(0, signature.length)).equals(signature),
      }),
    }),
    'interface-signature-without-query': (one) => ({
      ...one,
      scheme: createScheme(one.scheme.id, one.scheme.cipher, {
        ...one.scheme.signer,
        // The fourth line of what is signed is the query.
        verify: (text, signature, credentials) =>
          [text, text.split('\n').with(3, '').join('\n')].some((read) =>
            one.scheme.signer.verify(read, signature, credentials),
          ),
      }),
    }),
    'interface-later-pages-unverified': (one) => {
      const page = new URLSearchParams(one.request.query).get(platform.profile.values.interfaces.paging.pageParameter);
      return page === null || page === '1' ? one : 'accepted';
    },
    'interface-changes-unverified': (one) =>
      new URLSearchParams(one.request.query).has(platform.profile.values.interfaces.paging.updatedSinceParameter)
        ? 'accepted'
        : one,
    'interface-items-unverified': (one, entity) =>
      one.request.path.endsWith(platform.profile.values.interfaces.paths[entity] ?? '') ? one : 'accepted',
    'interface-signature-taken-for-a-session': (one) => {
      const signature = read(one, 'signature') ?? '';
      const known = queriesOf.get(signature);
      queriesOf.set(signature, known ?? one.request.query);
      return known !== undefined && known !== one.request.query ? 'accepted' : one;
    },
  };
  const active = Object.entries(faults).flatMap(([id, fault]) => (platform.hasFault(id) ? [fault] : []));
  return (verification, entity) =>
    active.reduce<Verification | 'accepted'>(
      (one, fault) => (one === 'accepted' ? one : fault(one, entity)),
      verification,
    );
};
