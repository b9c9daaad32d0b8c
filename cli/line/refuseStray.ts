import { UsageError } from '../../suites/engine/errors/usageError.ts';
import type { FlagName } from './flags.ts';
import { probableFlag } from './probableFlag.ts';
import { withoutPassword } from '../../fixtures/starting/withoutPassword.ts';

interface Taken {
  /** How the command is called, for the sentence. */
  readonly command: string;
  readonly flags: readonly FlagName[];
  /** How many arguments without a flag it takes. */
  readonly positionals: number;
}

/** Rejects with a `UsageError` for an argument that the command would leave unread: whoever typed it meant something. */
export const refuseStray = async (words: readonly string[], { command, flags, positionals }: Taken): Promise<void> => {
  const stray = words[positionals];
  if (stray === undefined) return;
  // The ids are many: they are read only when something is wrong.
  const { probableSelection } = await import('./probableSelection.ts');
  const likely = probableSelection(stray, flags) ?? probableFlag(stray, flags);
  const [shown, meant] = [withoutPassword(stray), likely && withoutPassword(likely)];
  throw new UsageError('HEYAN_ARGUMENT_STRAY', {
    'zh-CN': `${command} 不接受参数“${shown}”${meant === undefined ? '' : `；是否应为 ${meant}`}。`,
    en: `${command} takes no argument "${shown}"${meant === undefined ? '' : `; did you mean ${meant}`}.`,
  });
};
