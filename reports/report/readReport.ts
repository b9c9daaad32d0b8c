import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createAjv } from '../../spec/createAjv.ts';
import { neutralize } from '../text/neutralize.ts';
import type { FirstReport } from './firstReport.ts';
import type { PastReport } from './pastReport.ts';
import type { Report } from './report.ts';
import { ReportFileError } from './reportFileError.ts';
import { upgradeReport } from './upgradeReport.ts';

const validator = <T>(name: 'report' | 'report-v1') =>
  createAjv().compile<T>(
    JSON.parse(readFileSync(new URL(`../../spec/report/${name}.schema.json`, import.meta.url), 'utf8')) as object,
  );

const isFirst = (report: unknown): boolean =>
  typeof report === 'object' && report !== null && 'schemaVersion' in report && report.schemaVersion === 1;

const reason = (error: unknown): string =>
  error instanceof Error && 'code' in error
    ? String(error.code)
    : error instanceof Error
      ? error.message
      : String(error);

type Problems = ReturnType<typeof validator>['errors'];

const unreadable = (path: string, problems: Problems): ReportFileError => {
  const [problem] = problems ?? [];
  const where = neutralize(`${problem?.instancePath || '/'} ${problem?.message ?? ''}`).slice(0, 200);
  return new ReportFileError({
    'zh-CN': `${path} 不是 heyan 的报告，或来自不兼容的版本（${where}）。`,
    en: `${path} is no report of heyan, or of a version that cannot be read here (${where}).`,
  });
};

/**
 * The report in a file, or in the `report.json` of a directory; checked against the schema of its version, an old one put into
 * today's words. Throws a `ReportFileError`.
 */
export const readReport = async (path: string): Promise<PastReport> => {
  let text: string;
  try {
    text = await readFile((await stat(path)).isDirectory() ? join(path, 'report.json') : path, 'utf8');
  } catch (error) {
    throw new ReportFileError({
      'zh-CN': `无法读取报告 ${path}（${reason(error)}）。请给出 report.json 或其所在的目录。`,
      en: `The report ${path} cannot be read (${reason(error)}). Name a report.json, or the directory that holds one.`,
    });
  }
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch {
    throw new ReportFileError({
      'zh-CN': `${path} 不是 JSON 文件。请给出 heyan run 写出的 report.json。`,
      en: `${path} is not JSON. Name a report.json that heyan run wrote.`,
    });
  }
  if (isFirst(report)) {
    const validate = validator<FirstReport>('report-v1');
    if (validate(report)) return upgradeReport(report);
    throw unreadable(path, validate.errors);
  }
  const validate = validator<Report>('report');
  if (validate(report)) return report;
  throw unreadable(path, validate.errors);
};
