import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RegisterEntry } from '../../../reports/register/registerEntry.ts';
import { mostInMatrix } from '../../../reports/register/registerMatrix.ts';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';
import type { Circumstances } from './circumstances.ts';
import { requirementsOf } from './requirementsOf.ts';
import { withSurveillance } from './withSurveillance.ts';
import { verifyInThreads } from './verifyInThreads.ts';

const unusable = (zh: string, en: string): UsageError =>
  new UsageError('HEYAN_PACKAGE_UNREADABLE', { 'zh-CN': zh, en });

const namesIn = (directory: string): readonly string[] => {
  if (!existsSync(directory)) throw unusable(`没有目录 ${directory}。`, `There is no directory ${directory}.`);
  return readdirSync(directory)
    .filter((name) => name.endsWith('.heyan.zip'))
    .toSorted();
};

/** Of one day the highest number was given last. */
const numbers = new Intl.Collator('en', { numeric: true });

const refuseTwice = (entries: readonly RegisterEntry[]): void => {
  const known = new Set<string>();
  for (const { certificate } of entries) {
    if (known.has(certificate.number))
      throw unusable(
        `证书编号 ${certificate.number} 出现在两个认证包中。`,
        `The certificate ${certificate.number} stands in two packages.`,
      );
    known.add(certificate.number);
  }
};

/**
 * The certificates of a directory, the latest first, with the records of their surveillance; copies of the packages are kept in the directory `copies`; in memory is one for each thread. Rejects with a
 * `UsageError` for one that cannot be listed.
 */
export const readPackages = async (
  directory: string,
  circumstances: Circumstances,
  copies: string,
): Promise<readonly RegisterEntry[]> => {
  const items = await verifyInThreads(directory, namesIn(directory), circumstances, copies);
  const entries = items.flatMap((one) => (one.what === 'certificate' ? [one.entry] : []));
  const surveys = items.filter((one) => one.what === 'surveillance');
  const ordered = entries.toSorted(({ certificate: a }, { certificate: b }) =>
    a.issuedOn === b.issuedOn ? numbers.compare(b.number, a.number) : a.issuedOn < b.issuedOn ? 1 : -1,
  );
  refuseTwice(ordered);
  return withSurveillance(ordered, surveys).map((entry, at) =>
    at < mostInMatrix ? { ...entry, requirements: requirementsOf(join(directory, entry.file)) } : entry,
  );
};
