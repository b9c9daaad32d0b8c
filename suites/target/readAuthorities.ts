import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../engine/errors/usageError.ts';

const isPem = (text: string): boolean => text.trimStart().startsWith('-----BEGIN CERTIFICATE-----');

/** PEM text of certificates: given as such, or as a file, relative to `directory`. @throws UsageError where there are none. */
export const readAuthorities = (given: string, directory: string): string => {
  try {
    const text = isPem(given) ? given : readFileSync(resolve(directory, given), 'utf8');
    // Node would leave out what it cannot read, and then trust nobody.
    void new X509Certificate(text);
    return text;
  } catch (cause) {
    const shown = isPem(given) ? 'PEM' : given.slice(0, 200);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(
      'HEYAN_FRONT_DATABASE_CA',
      {
        'zh-CN': `无法从 ${shown} 读取前置数据库的 CA 证书：${reason}`,
        en: `No certificate of an authority for the front database can be read from ${shown}: ${reason}`,
      },
      { cause },
    );
  }
};
