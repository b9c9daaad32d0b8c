import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { TrustedAuthority } from '../../../reports/certificate/package/trustList.ts';
import { readCertificates } from '../../../reports/certificate/timestamp/readCertificates.ts';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';

/** The certificates of a time-stamp authority in a PEM file. Throws a `UsageError` where there are none. */
export const readAuthority = (path: string): TrustedAuthority => {
  let certificate: string;
  try {
    certificate = readFileSync(path, 'utf8').trim();
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code ?? error);
    throw new UsageError(
      'HEYAN_TIME_STAMP',
      {
        'zh-CN': `无法读取时间戳机构的证书 ${path}（${code}）。`,
        en: `The certificate ${path} of the time-stamp authority cannot be read (${code}).`,
      },
      { cause: error },
    );
  }
  if (!certificate.startsWith('-----BEGIN CERTIFICATE-----') || readCertificates(certificate) === undefined)
    throw new UsageError('HEYAN_TIME_STAMP', {
      'zh-CN': `${path} 不是 PEM 格式的证书（-----BEGIN CERTIFICATE-----）。`,
      en: `${path} is no certificate in PEM form (-----BEGIN CERTIFICATE-----).`,
    });
  return { name: basename(path), certificate };
};
