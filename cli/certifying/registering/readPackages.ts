import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RegisterEntry } from '../../../reports/register/registerEntry.ts';
import { mostInMatrix } from '../../../reports/register/registerMatrix.ts';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';
import type { Circumstances } from './registerEntryOf.ts';
import { requirementsOf } from './requirementsOf.ts';
import { verifyInThreads } from './verifyInThreads.ts';

const unusable = (zh: string, en: string): UsageError =>
  new UsageError('HEYAN_PACKAGE_UNREADABLE', { 'zh-CN': zh, en });

const namesIn = (directory: string): readonly string[] => {
  if (!existsSync(directory)) throw unusable(`没有目录 ${directory}。`, `There is no directory ${directory}.`);
  return readdirSync(directory)
    .filter((name) => name.endsWith('.heyan.zip'))
    .toSorted();
};

const refuseTwice = (entries: readonly RegisterEntry[]): void => {
  const numbers = new Set<string>();
  for (const { certificate } of entries) {
    if (numbers.has(certificate.number))
      throw unusable(
        `证书编号 ${certificate.number} 出现在两个认证包中。`,
        `The certificate ${certificate.number} stands in two packages.`,
      );
    numbers.add(certificate.number);
  }
};

/**
 * The packages of a directory, the latest first, copies of which are kept in the directory `copies`; in memory is one for each thread. Rejects with a
 * `UsageError` for one that cannot be listed.
 */
export const readPackages = async (
  directory: string,
  circumstances: Circumstances,
  copies: string,
): Promise<readonly RegisterEntry[]> => {
  const entries = await verifyInThreads(directory, namesIn(directory), circumstances, copies);
  const ordered = entries.toSorted((a, b) => (a.certificate.issuedOn < b.certificate.issuedOn ? 1 : -1));
  refuseTwice(ordered);
  return ordered.map((entry, at) =>
    at < mostInMatrix ? { ...entry, requirements: requirementsOf(join(directory, entry.file)) } : entry,
  );
};
