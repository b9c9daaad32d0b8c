import { withoutPassword } from '../../fixtures/starting/withoutPassword.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { correctedCommand } from './correctedCommand.ts';
import type { FlagName } from './flags.ts';
import { swallowedFlags } from './swallowedFlags.ts';

/** Throws a `UsageError` where npm has kept flags that were meant for us: the command would do something else than it was told. */
export const refuseSwallowed = (
  names: readonly FlagName[],
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): void => {
  const swallowed = swallowedFlags(names, words, environment);
  if (swallowed.length === 0) return;
  const flags = swallowed.map(({ written }) => written);
  const without = swallowed.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const again = correctedCommand({ words, without, flags, environment });
  const shown = flags.map(withoutPassword).join(' ');
  throw new UsageError('HEYAN_FLAG_SWALLOWED', {
    'zh-CN': `${shown} 前面没有 --，被 npm 当成了它自己的参数，heyan 没有收到。应写成：${again}`,
    en: `No -- stood before ${shown}, so npm kept it for itself and heyan never got it. Write: ${again}`,
  });
};
