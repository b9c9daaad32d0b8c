import { createSecretKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { InterfaceCredentials } from './interfaceCredentials.ts';
import { keyBytes } from './keyBytes.ts';

const made = new WeakMap<InterfaceCredentials, Map<string, KeyObject>>();

/**
 * As `keyBytes`, but as a key object, which is kept as long as the credentials are: OpenSSL takes four times as long over
 * bytes. Throws a `CredentialsError`.
 */
export const secretKey = (
  credentials: InterfaceCredentials,
  name: 'encryptionKey' | 'signatureKey',
  length?: number,
): KeyObject => {
  const known = made.get(credentials) ?? new Map<string, KeyObject>();
  made.set(credentials, known);
  // The value is part of the name: who changes his credentials in place does not go on with the old key.
  const id = `${name} ${length ?? ''} ${credentials[name] ?? ''}`;
  const key = known.get(id) ?? createSecretKey(keyBytes(credentials, name, length));
  if (known.size > 8) known.clear();
  known.set(id, key);
  return key;
};
