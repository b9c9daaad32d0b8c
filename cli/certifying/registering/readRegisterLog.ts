import { existsSync } from 'node:fs';
import { logFaultTexts } from '../../../reports/register/diagnoseLog.ts';
import type { LogLine } from '../../../reports/register/logLine.ts';
import { readLog } from '../../../reports/register/readLog.ts';
import { readPackageFile } from '../readPackageFile.ts';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';

/** The log that stands at a place, empty where there is none. Throws a `UsageError` for one that does not follow from itself: it is not continued. */
export const readRegisterLog = (path: string): readonly LogLine[] => {
  if (!existsSync(path)) return [];
  const read = readLog(Buffer.from(readPackageFile(path)).toString());
  if (!read.ok)
    throw new UsageError('HEYAN_PACKAGE_UNREADABLE', {
      'zh-CN': `名录日志 ${path} 的第 ${read.line + 1} 条${logFaultTexts[read.fault]['zh-CN']}，未作改动。`,
      en: `Entry ${read.line + 1} of the log ${path} ${logFaultTexts[read.fault].en}; nothing was changed.`,
    });
  return read.lines;
};
