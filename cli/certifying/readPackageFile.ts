import { readFileSync, statSync } from 'node:fs';
import { UsageError } from '../../suites/engine/errors/usageError.ts';

const largest = 2 ** 31 - 1;

/** The bytes of a file that ought to be a package, a badge or a log. Throws a `UsageError` for one that cannot be read. */
export const readPackageFile = (path: string): Uint8Array => {
  const fail = (zh: string, en: string, cause?: unknown): UsageError =>
    new UsageError('HEYAN_PACKAGE_UNREADABLE', { 'zh-CN': zh, en }, { cause });
  try {
    if (statSync(path).size > largest)
      throw fail(`${path} 过大，不会是认证包。`, `${path} is too large to be a package.`);
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = String((error as NodeJS.ErrnoException).code ?? error);
    throw fail(`无法读取 ${path}（${code}）。`, `${path} cannot be read (${code}).`, error);
  }
};
