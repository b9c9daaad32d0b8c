import { nearestWord } from '../../spec/nearestWord.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { bashScript } from '../completion/bashScript.ts';
import { completionTable } from '../completion/completionTable.ts';
import { fishScript } from '../completion/fishScript.ts';
import { powershellScript } from '../completion/powershellScript.ts';
import { zshScript } from '../completion/zshScript.ts';
import type { ExitCode } from '../console/exitCode.ts';
import type { Command, CommandInput } from './command.ts';

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript, powershell: powershellScript } as const;
const isShell = (word: string): word is keyof typeof scripts => Object.hasOwn(scripts, word);

/** `heyan completion SHELL`: prints the script by which a shell completes commands, flags, their values and ids. */
export const completionCommand = async (
  { line, language, output }: CommandInput,
  commands: ReadonlyMap<string, Command>,
): Promise<ExitCode> => {
  const [shell = ''] = line.positionals;
  if (!isShell(shell)) {
    const expected = Object.keys(scripts).join(' | ');
    const near = nearestWord(shell, Object.keys(scripts));
    throw new UsageError('HEYAN_ARGUMENT_MISSING', {
      'zh-CN': `请说明所用的命令行：${expected}${near === undefined ? '' : `（是否应为 ${near}？）`}。`,
      en: `Say which shell: ${expected}${near === undefined ? '' : ` (did you mean ${near}?)`}.`,
    });
  }
  output.print(scripts[shell](completionTable(commands, language)).trimEnd());
  return 0;
};
