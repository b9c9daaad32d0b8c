import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createAjv } from '../../spec/createAjv.ts';
import { neutralize } from '../text/neutralize.ts';
import type { Report } from './report.ts';
import { ReportFileError } from './reportFileError.ts';

const validator = () =>
  createAjv().compile<Report>(
    JSON.parse(readFileSync(new URL('../../spec/report/report.schema.json', import.meta.url), 'utf8')) as object,
  );

const reason = (error: unknown): string =>
  error instanceof Error && 'code' in error
    ? String(error.code)
    : error instanceof Error
      ? error.message
      : String(error);

/** The report in a file, or in the `report.json` of a directory; checked against its schema. Throws a `ReportFileError`. */
export const readReport = async (path: string): Promise<Report> => {
  let text: string;
  try {
    text = await readFile((await stat(path)).isDirectory() ? join(path, 'report.json') : path, 'utf8');
  } catch (error) {
    throw new ReportFileError({
      'zh-CN': `无法读取报告 ${path}（${reason(error)}）。请给出 report.json 或其所在的目录。`,
      en: `The report ${path} cannot be read (${reason(error)}). Name a report.json, or the directory that holds one.`,
    });
  }
  const validate = validator();
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch {
    throw new ReportFileError({
      'zh-CN': `${path} 不是 JSON 文件。请给出 heyan run 写出的 report.json。`,
      en: `${path} is not JSON. Name a report.json that heyan run wrote.`,
    });
  }
  if (validate(report)) return report;
  const [first] = validate.errors ?? [];
  const where = neutralize(`${first?.instancePath || '/'} ${first?.message ?? ''}`).slice(0, 200);
  throw new ReportFileError({
    'zh-CN': `${path} 不是 heyan 的报告，或来自不兼容的版本（${where}）。`,
    en: `${path} is no report of heyan, or of a version that cannot be read here (${where}).`,
  });
};
