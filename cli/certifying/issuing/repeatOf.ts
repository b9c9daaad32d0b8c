import { UsageError } from '../../../suites/engine/errors/usageError.ts';
import type { CommandLine } from '../../line/parseCommandLine.ts';

const mostRuns = 20;

/** How often `--repeat` lets a platform be examined. Throws a `UsageError`. */
export const repeatOf = (line: CommandLine): number => {
  const times = line.number('repeat') ?? 1;
  if (times < 1 || times > mostRuns)
    throw new UsageError('HEYAN_FLAG_VALUE', {
      'zh-CN': `--repeat 应为 1 至 ${mostRuns}。`,
      en: `--repeat expects 1 to ${mostRuns}.`,
    });
  return times;
};
