/** Secrets of a platform that somebody may have set for a run against it. */
export const secretVariables = [
  'HEYAN_APP_KEY',
  'HEYAN_ENCRYPTION_KEY',
  'HEYAN_SIGNATURE_KEY',
  'HEYAN_EXCHANGE_USER',
  'HEYAN_EXCHANGE_PASSWORD',
  'HEYAN_PUSH_USER',
  'HEYAN_PUSH_PASSWORD',
  'HEYAN_CONTROL_TOKEN',
] as const;
