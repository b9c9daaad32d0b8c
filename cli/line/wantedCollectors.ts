import { UsageError } from '../../suites/engine/errors/usageError.ts';

const most = 64;

/** Collectors in processes of their own; `port` undefined: any that is free. */
export interface WantedCollectors {
  readonly count: number;
  readonly port?: number;
}

/**
 * What --collectors and --collector-port ask for; undefined: this process collects alone.
 * @throws UsageError for more than 64, for a port of none, and together with faults, which one process commits
 */
export const wantedCollectors = (
  count: number | undefined,
  port: number | undefined,
  faults: readonly string[],
): WantedCollectors | undefined => {
  if (count === undefined || count < 2) {
    if (port === undefined) return undefined;
    throw new UsageError('HEYAN_FLAG_VALUE', {
      'zh-CN': '--collector-port 是各采集进程共用的端口，须同时给出 --collectors=2 或更多。',
      en: '--collector-port is the port that collectors share: give --collectors=2 or more with it.',
    });
  }
  if (count > most)
    throw new UsageError('HEYAN_FLAG_VALUE', {
      'zh-CN': `--collectors 至多 ${most}（实为 ${count}）；每个处理器核心一个即可。`,
      en: `--collectors is at most ${most}, but got ${count}; one for each core is enough.`,
    });
  if (faults.length > 0)
    throw new UsageError('HEYAN_FLAG_VALUE', {
      'zh-CN': '--fault 与 --collectors 不能同时使用：缺陷由一个进程实施。',
      en: '--fault and --collectors do not go together: faults are committed by one process.',
    });
  return { count, ...(port !== undefined && { port }) };
};
