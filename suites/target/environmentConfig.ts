import type { TargetConfig } from './targetConfig.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const account = (
  user: string | undefined,
  password: string | undefined,
): { user: string; password: string } | undefined =>
  user === undefined || user === '' ? undefined : { user, password: password ?? '' };

/**
 * Secrets that a CI system keeps in its environment: HEYAN_APP_KEY, HEYAN_ENCRYPTION_KEY and HEYAN_SIGNATURE_KEY for the interfaces;
 * HEYAN_EXCHANGE_USER and HEYAN_EXCHANGE_PASSWORD, HEYAN_PUSH_USER and HEYAN_PUSH_PASSWORD for the front database; HEYAN_CONTROL_TOKEN.
 */
export const environmentConfig = (environment: Environment): TargetConfig & { readonly controlToken?: string } => {
  const {
    HEYAN_APP_KEY: appKey,
    HEYAN_ENCRYPTION_KEY: encryptionKey,
    HEYAN_SIGNATURE_KEY: signatureKey,
    HEYAN_CONTROL_TOKEN: controlToken,
  } = environment;
  const exchangeUser = account(environment['HEYAN_EXCHANGE_USER'], environment['HEYAN_EXCHANGE_PASSWORD']);
  const pushUser = account(environment['HEYAN_PUSH_USER'], environment['HEYAN_PUSH_PASSWORD']);
  return {
    ...(appKey && encryptionKey && signatureKey
      ? { interfaces: { credentials: { appKey, encryptionKey, signatureKey } } }
      : {}),
    ...(exchangeUser || pushUser
      ? { frontDatabase: { ...(exchangeUser && { exchangeUser }), ...(pushUser && { pushUser }) } }
      : {}),
    ...(controlToken ? { controlToken } : {}),
  };
};
