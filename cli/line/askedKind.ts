import { platformKinds } from '../../spec/platformKind.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import type { CommandLine } from './parseCommandLine.ts';

/** The one kind that `--platform` names, `resource` where it is not given. @throws UsageError for any other word. */
export const askedKind = (line: CommandLine): PlatformKind => {
  const asked = line.text('platform') ?? 'resource';
  const kind = platformKinds.find((one) => one === asked);
  if (kind === undefined)
    throw new UsageError('HEYAN_FLAG_VALUE', {
      'zh-CN': '--platform 应为 resource | service | management。',
      en: '--platform expects resource | service | management.',
    });
  return kind;
};
