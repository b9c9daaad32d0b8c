import type { PlatformKind } from '../../spec/platformKind.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import type { Fault } from '../../mocks/access-platform/faults/fault.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';

/**
 * The kinds of reference access platform to examine with these faults. Throws a `UsageError` where one of them would be committed by none:
 * the run would seem to show that nobody notices it.
 */
export const kindsFor = (
  faults: readonly Fault[],
  platform: PlatformKind | 'all' | undefined,
): readonly PlatformKind[] => {
  const kinds =
    platform === 'all'
      ? platformKinds
      : [
          platform ??
            faults[0]?.platforms.find((kind) => faults.every((fault) => fault.platforms.includes(kind))) ??
            faults[0]?.platforms[0] ??
            'resource',
        ];
  const idle = faults.find((fault) => !fault.platforms.some((kind) => kinds.includes(kind)));
  if (idle === undefined) return kinds;
  const needed = idle.platforms.map((kind) => `--platform=${kind}`);
  throw new UsageError('HEYAN_FAULT_OF_OTHER_KIND', {
    'zh-CN': `缺陷样本“${idle.id}”不涉及 --platform=${kinds.join('、')} 的平台；它适用于 ${needed.join('、')}。`,
    en: `The fault "${idle.id}" does not concern --platform=${kinds.join(', ')}; it is for ${needed.join(', ')}.`,
  });
};
