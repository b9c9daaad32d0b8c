import { gunzipSync } from 'node:zlib';
import type { Report } from '../../../reports/report/report.ts';
import type { RegisterEntry } from '../../../reports/register/registerEntry.ts';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';
import { readEntry } from './readEntry.ts';

/** Bytes of a report, far beyond that of any run; more is no report but an attempt on the memory. */
const largest = 256 * 1_048_576;
const place = 'runs/1/report.json';

type Earned = Pick<Report, 'requirements'>;

const reportOf = (path: string): Earned | undefined => {
  const packed = readEntry(path, `${place}.gz`);
  // Packages of before had it as it is.
  const text = packed === undefined ? readEntry(path, place) : gunzipSync(packed, { maxOutputLength: largest });
  return text === undefined ? undefined : (JSON.parse(Buffer.from(text).toString()) as Earned);
};

/**
 * What each requirement earned in the first run of a package, by id. Its report is large: only those that are shown are read. Throws a `UsageError` for a
 * package, whoever signed it, whose report is none.
 */
export const requirementsOf = (path: string): RegisterEntry['requirements'] => {
  try {
    const earned = (reportOf(path)?.requirements ?? [])
      .filter(({ level }) => level !== null)
      .map(({ id, standing, verdict }) => [id, verdict === 'attested' ? 'attested' : standing] as const);
    return Object.fromEntries(earned);
  } catch (error) {
    throw new UsageError(
      'HEYAN_PACKAGE_UNREADABLE',
      {
        'zh-CN': `认证包 ${path} 中的报告 ${place} 无法读取。`,
        en: `The report ${place} in the package ${path} cannot be read.`,
      },
      { cause: error },
    );
  }
};
