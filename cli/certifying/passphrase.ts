import { UsageError } from '../../suites/engine/errors/usageError.ts';

/** The passphrase of the laboratory's keys, from the environment. Throws a `UsageError` where there is none. */
export const passphrase = (environment: Readonly<Record<string, string | undefined>>): string => {
  const text = environment['HEYAN_KEY_PASSPHRASE'] ?? '';
  if (text === '')
    throw new UsageError('HEYAN_PASSPHRASE_MISSING', {
      'zh-CN': '没有给出密钥的口令。',
      en: 'The passphrase of the key was not given.',
    });
  return text;
};
