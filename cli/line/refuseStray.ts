import { withoutPassword } from '../../fixtures/starting/withoutPassword.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { correctedCommand } from './correctedCommand.ts';
import type { FlagName } from './flags.ts';
import { probableFlag } from './probableFlag.ts';

export interface Taken {
  /** How the command is called, for the sentence. */
  readonly command: string;
  readonly flags: readonly FlagName[];
  /** How many arguments without a flag it takes. */
  readonly positionals: number;
  /** The whole command line. */
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Rejects with a `UsageError` for an argument that the command would leave unread: whoever typed it meant something. */
export const refuseStray = async (
  given: readonly string[],
  { command, flags, positionals, words, environment }: Taken,
): Promise<void> => {
  const stray = given[positionals];
  if (stray === undefined) return;
  // The ids are many: they are read only when something is wrong.
  const { probableSelection } = await import('./probableSelection.ts');
  const likely = probableSelection(stray, flags) ?? probableFlag(stray, flags);
  const shown = withoutPassword(stray);
  const meant =
    likely === undefined ? undefined : correctedCommand({ words, without: [stray], flags: [likely], environment });
  throw new UsageError('HEYAN_ARGUMENT_STRAY', {
    'zh-CN': `${command} 不接受参数“${shown}”${meant === undefined ? '' : `；是否应为：${meant}`}`,
    en: `${command} takes no argument "${shown}"${meant === undefined ? '' : `; did you mean: ${meant}`}`,
  });
};
