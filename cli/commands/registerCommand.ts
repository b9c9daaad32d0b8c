import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RegisterEntry } from '../../reports/register/registerEntry.ts';
import { appendLog } from '../../reports/register/appendLog.ts';
import type { LogLine, RegisterEvent } from '../../reports/register/logLine.ts';
import { readLog } from '../../reports/register/readLog.ts';
import { writeLog } from '../../reports/register/writeLog.ts';
import { renderFeed } from '../../reports/register/renderFeed.ts';
import { renderRegister } from '../../reports/register/renderRegister.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { readRegisterNotes } from '../certifying/readRegisterNotes.ts';
import { readTrustList } from '../certifying/readTrustList.ts';
import { registerEntryOf } from '../certifying/registerEntryOf.ts';
import { today } from '../certifying/today.ts';
import { writeFiles } from '../certifying/writeFiles.ts';
import type { ExitCode } from '../console/exitCode.ts';
import type { CommandInput } from './command.ts';

const unusable = (zh: string, en: string): UsageError =>
  new UsageError('HEYAN_PACKAGE_UNREADABLE', { 'zh-CN': zh, en });

const packagesIn = (directory: string): readonly string[] => {
  if (!existsSync(directory)) throw unusable(`没有目录 ${directory}。`, `There is no directory ${directory}.`);
  return readdirSync(directory)
    .filter((name) => name.endsWith('.heyan.zip'))
    .toSorted();
};

/** The log that stands there; one that does not follow from itself is not continued. */
const logOf = (path: string): readonly LogLine[] => {
  if (!existsSync(path)) return [];
  const read = readLog(readFileSync(path, 'utf8'));
  if (!read.ok)
    throw unusable(
      `名录日志 ${path} 的第 ${read.line + 1} 行与之前的不相连，未作改动。`,
      `Line ${read.line + 1} of the log ${path} does not follow from those before; nothing was changed.`,
    );
  return read.lines;
};

/** What was once certified stays in the register, as it was. */
const refuseLost = (lines: readonly LogLine[], entries: readonly RegisterEntry[]): void => {
  const lost = lines.find(
    (line) => line.event === 'certified' && !entries.some(({ sha256 }) => sha256 === line.sha256),
  );
  if (lost !== undefined)
    throw unusable(
      `名录日志中的证书 ${lost.number} 已不在目录中，或认证包已被替换；撤销请写入 withdrawals.json。`,
      `The certificate ${lost.number} of the log is no longer in the directory, or its package was replaced; a withdrawal goes into withdrawals.json.`,
    );
};

/** `heyan register build DIRECTORY`: a static site of the packages there, and a log that only grows. */
export const registerCommand = async ({ line, output }: CommandInput): Promise<ExitCode> => {
  const [action, given] = line.positionals;
  if (action !== 'build' || given === undefined)
    throw new UsageError('HEYAN_ARGUMENT_MISSING', {
      'zh-CN': '请写明目录：heyan register build DIRECTORY。',
      en: 'Name the directory: heyan register build DIRECTORY.',
    });
  const directory = resolve(given);
  const out = resolve(line.text('out') ?? join(directory, 'site'));
  const trustFile = line.text('trust');
  const now = Date.now();
  const circumstances = {
    today: today(now),
    ...(trustFile !== undefined && { trust: readTrustList(resolve(trustFile)) }),
    ...readRegisterNotes(directory),
  };
  const files = packagesIn(directory).map((path) => ({
    path,
    bytes: new Uint8Array(readFileSync(join(directory, path))),
  }));
  const entries = files
    .map(({ path, bytes }) => registerEntryOf(path, bytes, circumstances))
    .toSorted((a, b) => (a.certificate.issuedOn < b.certificate.issuedOn ? 1 : -1));
  const twice = entries.find(
    (one, at) => entries.findIndex(({ certificate }) => certificate.number === one.certificate.number) !== at,
  );
  if (twice !== undefined)
    throw unusable(
      `证书编号 ${twice.certificate.number} 出现在两个认证包中。`,
      `The certificate ${twice.certificate.number} stands in two packages.`,
    );
  const lines = logOf(join(out, 'log.ndjson'));
  refuseLost(lines, entries);
  const known = new Set(entries.map(({ certificate }) => certificate.number));
  const events: readonly RegisterEvent[] = [
    ...entries
      .toReversed()
      .map(({ certificate, sha256 }) => ({ event: 'certified' as const, number: certificate.number, sha256 })),
    ...circumstances.surveillance
      .filter(({ number }) => known.has(number))
      .map((one) => ({ event: 'surveillance' as const, ...one })),
    ...circumstances.withdrawals
      .filter(({ number }) => known.has(number))
      .map((one) => ({ event: 'withdrawn' as const, ...one })),
  ];
  const builtAt = new Date(now).toISOString();
  const log = appendLog(lines, events, builtAt);
  const text = (path: string, content: string) => ({ path, bytes: new Uint8Array(Buffer.from(content)) });
  writeFiles(out, [
    ...files.map(({ path, bytes }) => ({ path: `packages/${path}`, bytes })),
    {
      path: 'verify.html',
      bytes: new Uint8Array(readFileSync(new URL('../../reports/certificate/page/verify.html', import.meta.url))),
    },
    text('feed.xml', renderFeed(log)),
    text('log.ndjson', writeLog(log)),
    text('index.html', renderRegister(entries, builtAt)),
  ]);
  output.print(join(out, 'index.html'));
  return 0;
};
