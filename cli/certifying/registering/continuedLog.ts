import { appendLog } from '../../../reports/register/appendLog.ts';
import type { LogLine, RegisterEvent } from '../../../reports/register/logLine.ts';
import { packageEvents } from '../../../reports/register/packageEvents.ts';
import type { RegisterEntry } from '../../../reports/register/registerEntry.ts';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';

const unusable = (zh: string, en: string): UsageError =>
  new UsageError('HEYAN_PACKAGE_UNREADABLE', { 'zh-CN': zh, en });

/** What was once certified stays in the register, as it was. */
const refuseLost = (lines: readonly LogLine[], entries: readonly RegisterEntry[]): void => {
  const there = new Set(
    entries.flatMap(({ sha256, surveillance }) => [
      sha256,
      ...surveillance.flatMap((one) => ('record' in one ? [one.record.sha256] : [])),
    ]),
  );
  const lost = packageEvents(lines).find(({ sha256 }) => !there.has(sha256));
  if (lost === undefined) return;
  throw lost.event === 'surveillance'
    ? unusable(
        `名录日志中 ${lost.on} 对证书 ${lost.number} 的监督检测记录已不在目录中，或已被替换。`,
        `The record of the surveillance of ${lost.number} on ${lost.on} in the log is no longer in the directory, or was replaced.`,
      )
    : unusable(
        `名录日志中的证书 ${lost.number} 已不在目录中，或认证包已被替换；撤销请写入 withdrawals.json。`,
        `The certificate ${lost.number} of the log is no longer in the directory, or its package was replaced; a withdrawal goes into withdrawals.json.`,
      );
};

/** The log with what is new. Throws a `UsageError` where a package of it is gone. `at`: ISO 8601. */
export const continuedLog = (
  lines: readonly LogLine[],
  entries: readonly RegisterEntry[],
  events: readonly RegisterEvent[],
  at: string,
): readonly LogLine[] => {
  refuseLost(lines, entries);
  return appendLog(lines, events, at);
};
