import { existsSync, readFileSync } from 'node:fs';
import { appendLog } from '../../../reports/register/appendLog.ts';
import { logFaultTexts } from '../../../reports/register/diagnoseLog.ts';
import type { LogLine, RegisterEvent } from '../../../reports/register/logLine.ts';
import { readLog } from '../../../reports/register/readLog.ts';
import type { RegisterEntry } from '../../../reports/register/registerEntry.ts';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';

const unusable = (zh: string, en: string): UsageError =>
  new UsageError('HEYAN_PACKAGE_UNREADABLE', { 'zh-CN': zh, en });

/** The log that stands there; one that does not follow from itself is not continued. */
const logAt = (path: string): readonly LogLine[] => {
  if (!existsSync(path)) return [];
  const read = readLog(readFileSync(path, 'utf8'));
  if (!read.ok)
    throw unusable(
      `名录日志 ${path} 的第 ${read.line + 1} 条${logFaultTexts[read.fault]['zh-CN']}，未作改动。`,
      `Entry ${read.line + 1} of the log ${path} ${logFaultTexts[read.fault].en}; nothing was changed.`,
    );
  return read.lines;
};

/** What was once certified stays in the register, as it was. */
const refuseLost = (lines: readonly LogLine[], entries: readonly RegisterEntry[]): void => {
  const there = new Set(entries.map(({ sha256 }) => sha256));
  const lost = lines.find((line) => line.event === 'certified' && !there.has(line.sha256));
  if (lost !== undefined)
    throw unusable(
      `名录日志中的证书 ${lost.number} 已不在目录中，或认证包已被替换；撤销请写入 withdrawals.json。`,
      `The certificate ${lost.number} of the log is no longer in the directory, or its package was replaced; a withdrawal goes into withdrawals.json.`,
    );
};

/** The log at a place with what is new. Throws a `UsageError` where it was changed, or where a package of it is gone. `at`: ISO 8601. */
export const continuedLog = (
  path: string,
  entries: readonly RegisterEntry[],
  events: readonly RegisterEvent[],
  at: string,
): readonly LogLine[] => {
  const lines = logAt(path);
  refuseLost(lines, entries);
  return appendLog(lines, events, at);
};
