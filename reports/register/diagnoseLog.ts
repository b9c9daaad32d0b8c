import { canonicalJson } from '../../spec/canonicalJson.ts';
import type { Localized } from '../../spec/localized.ts';
import { logHash } from './logHash.ts';
import type { LogLine } from './logLine.ts';

/** How an entry does not follow from those before. */
export type LogFault = 'altered' | 'cut' | 'missing' | 'reordered' | 'repeated' | 'forked';

/** What each fault is called; the entry is named by whoever says it. */
export const logFaultTexts: Readonly<Record<LogFault, Localized>> = {
  altered: { 'zh-CN': '内容与其摘要不符，被改动过', en: 'is not what its own hash says: it was altered' },
  cut: { 'zh-CN': '没有写完，日志在此处被截断', en: 'is not written to its end: the log was cut here' },
  missing: { 'zh-CN': '之前缺少条目', en: 'lacks entries before it' },
  reordered: { 'zh-CN': '与其后的条目次序颠倒', en: 'stands before another one that it follows from' },
  repeated: { 'zh-CN': '重复了之前的条目', en: 'repeats one before' },
  forked: {
    'zh-CN': '接在另一个前项之后：日志在此处分叉',
    en: 'continues something else than the entry before it: the log forked here',
  },
};

/** An entry that holds what its own hash says, wherever it stands. */
export const readLogLine = (row: string): LogLine | undefined => {
  try {
    const line = JSON.parse(row) as LogLine;
    const { hash, ...rest } = line;
    return hash === logHash(rest) && canonicalJson(line) === row ? line : undefined;
  } catch {
    return undefined;
  }
};

/** What is wrong with the row that should continue `lines`; `later`: the rows behind it; `unended`: nothing ends the row. */
export const diagnoseLog = (
  row: string,
  {
    lines,
    later,
    unended,
  }: { readonly lines: readonly LogLine[]; readonly later: readonly string[]; readonly unended: boolean },
): LogFault => {
  const line = readLogLine(row);
  if (line === undefined) return unended ? 'cut' : 'altered';
  const head = lines.at(-1)?.hash;
  if (lines.some(({ hash }) => hash === line.hash)) return 'repeated';
  const behind = later.map(readLogLine).filter((one) => one !== undefined);
  const follows = behind.find(
    ({ index, previous }) => index === lines.length && (head === undefined || previous === head),
  );
  if (line.index > lines.length) return follows === undefined ? 'missing' : 'reordered';
  return 'forked';
};
