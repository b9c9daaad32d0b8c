import type { KeyFile } from '../../reports/certificate/signing/keyFile.ts';
import { openKey } from '../../reports/certificate/signing/openKey.ts';
import type { SigningKey } from '../../reports/certificate/signing/signingKey.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { readKeyFile } from './readKeyFile.ts';

/** The key in a file, opened by its passphrase. Throws a `UsageError`. */
export const openKeyFile = (path: string, secret: string): SigningKey & { readonly file: KeyFile } => {
  const file = readKeyFile(path);
  const key = openKey(file, secret);
  if (key === undefined)
    throw new UsageError('HEYAN_KEY_UNUSABLE', {
      'zh-CN': `密钥文件 ${path} 的口令不对，或文件已损坏。`,
      en: `The passphrase is not that of the key file ${path}, or the file is damaged.`,
    });
  return { ...key, file };
};
