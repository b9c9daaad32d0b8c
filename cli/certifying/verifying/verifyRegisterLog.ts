import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { compareLogs } from '../../../reports/register/compareLogs.ts';
import { logFaultTexts } from '../../../reports/register/diagnoseLog.ts';
import type { LogLine } from '../../../reports/register/logLine.ts';
import { packageEvents } from '../../../reports/register/packageEvents.ts';
import { readLog } from '../../../reports/register/readLog.ts';
import { beijingTime } from '../../../reports/text/beijingTime.ts';
import type { Language, Localized } from '../../../spec/localized.ts';
import type { Said } from './said.ts';

/** A log of the register, with what it is held against. */
export interface LogAsked {
  readonly text: string;
  /** The site that it stands in. */
  readonly site?: string;
  /** An earlier copy of it, or the hash of one of its entries. */
  readonly against?: { readonly text: string } | { readonly hash: string };
}

const text = (zh: string, en: string): Localized => ({ 'zh-CN': zh, en });

const hashOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};

/** What the site beside the log says otherwise: packages that are gone, exchanged or unknown to it, another newest entry. */
const siteProblems = async (site: string, lines: readonly LogLine[]): Promise<readonly Localized[]> => {
  const directory = join(site, 'packages');
  const names = existsSync(directory) ? readdirSync(directory).toSorted() : [];
  const found = new Map<string, string>();
  for (const name of names) found.set(await hashOf(join(directory, name)), name);
  const packaged = packageEvents(lines);
  const known = new Set(packaged.map(({ sha256 }) => sha256));
  const feed = existsSync(join(site, 'feed.xml')) ? readFileSync(join(site, 'feed.xml'), 'utf8') : '';
  const newest = /<id>urn:sha256:([0-9a-f]{64})<\/id>/.exec(feed)?.[1];
  return [
    ...packaged
      .filter(({ sha256 }) => !found.has(sha256))
      .map(({ index, number, event }) =>
        event === 'certified'
          ? text(
              `第 ${index + 1} 条：证书 ${number} 的认证包已不在 packages 中，或已被替换`,
              `entry ${index + 1}: the package of ${number} is no longer in packages, or was exchanged`,
            )
          : text(
              `第 ${index + 1} 条：证书 ${number} 的监督检测记录已不在 packages 中，或已被替换`,
              `entry ${index + 1}: the record of the surveillance of ${number} is no longer in packages, or was exchanged`,
            ),
      ),
    ...[...found]
      .filter(([sha256]) => !known.has(sha256))
      .map(([, name]) => text(`日志中没有认证包 ${name}`, `the log knows nothing of the package ${name}`)),
    ...(newest !== undefined && newest !== lines.at(-1)?.hash
      ? [
          text(
            `订阅 feed.xml 的最新一条不是日志的第 ${lines.length} 条：日志的末尾可能被截去`,
            `the newest of feed.xml is not entry ${lines.length} of the log: its end may have been cut off`,
          ),
        ]
      : []),
  ];
};

const entryProblem = (line: number, fault: keyof typeof logFaultTexts): Localized =>
  text(`第 ${line + 1} 条${logFaultTexts[fault]['zh-CN']}`, `entry ${line + 1} ${logFaultTexts[fault].en}`);

const againstProblem = (
  against: NonNullable<LogAsked['against']>,
  lines: readonly LogLine[],
): Localized | undefined => {
  if ('hash' in against)
    return compareLogs(against.hash, lines) === undefined
      ? undefined
      : text(
          `日志中没有摘要为 ${against.hash} 的条目：它被截去，或日志分叉`,
          `no entry of the log has the hash ${against.hash}: it was cut off, or the log forked`,
        );
  const earlier = readLog(against.text);
  if (!earlier.ok)
    return text(
      `用于比对的日志自身已损坏：${entryProblem(earlier.line, earlier.fault)['zh-CN']}`,
      `the log to compare with is damaged itself: ${entryProblem(earlier.line, earlier.fault).en}`,
    );
  const found = compareLogs(earlier.lines, lines);
  if (found === undefined) return undefined;
  return found.fault === 'cut'
    ? text(
        `第 ${found.line + 1} 条起被截去：较早的日志有 ${earlier.lines.length} 条`,
        `cut off from entry ${found.line + 1} on: the earlier log has ${earlier.lines.length} entries`,
      )
    : text(
        `第 ${found.line + 1} 条与较早的日志不同：日志在此处分叉`,
        `entry ${found.line + 1} is not that of the earlier log: it forked here`,
      );
};

/** Whether the log of a register follows from itself, from its site, and from what was seen of it before. */
export const verifyRegisterLog = async ({ text: log, site, against }: LogAsked, language: Language): Promise<Said> => {
  const read = readLog(log);
  const lines = read.ok ? read.lines : [];
  const compared = read.ok && against !== undefined ? againstProblem(against, lines) : undefined;
  const problems = read.ok
    ? [...(compared === undefined ? [] : [compared]), ...(site === undefined ? [] : await siteProblems(site, lines))]
    : [entryProblem(read.line, read.fault)];
  const outcome = problems.length > 0 ? 'altered' : against === undefined ? 'unjudged' : 'valid';
  const head = lines.at(-1);
  const said = {
    altered: text('✗ 名录日志与此前的不同', '✗ The log of the register is not what it was'),
    unjudged: text(
      '! 名录日志前后相连；没有给出较早的日志或摘要（--against），无法判断它是否就是当初公布的那一份',
      '! The log follows from itself; without an earlier copy or hash of it (--against) nobody can say whether it is the one that was published',
    ),
    valid: text('✓ 名录日志完好，并接续较早的日志', '✓ The log is whole, and continues the earlier one'),
  }[outcome];
  return {
    code: outcome === 'altered' ? 1 : outcome === 'unjudged' ? 4 : 0,
    json: { outcome, problems, entries: lines.length, head: head?.hash ?? null },
    lines: [
      said[language],
      ...problems.map((one) => `  - ${one[language]}`),
      ...(head === undefined
        ? []
        : [
            language === 'en'
              ? `  ${lines.length} entries, the last of ${beijingTime(head.at)}; note its hash: ${head.hash}`
              : `  共 ${lines.length} 条，最后一条写于 ${beijingTime(head.at)}；请记下其摘要：${head.hash}`,
          ]),
    ],
  };
};
