import { nearestWord } from '../../spec/nearestWord.ts';
import type { Language } from '../../spec/localized.ts';
import { withoutPassword } from '../../fixtures/starting/withoutPassword.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { heyanVersion } from '../../suites/run/heyanVersion.ts';
import { commands } from '../commands/commands.ts';
import type { ExitCode } from '../console/exitCode.ts';
import type { Output } from '../console/output.ts';
import { helpText } from './helpText.ts';
import { parseCommandLine } from './parseCommandLine.ts';
import { refuseStray } from './refuseStray.ts';
import { refuseSwallowed } from './refuseSwallowed.ts';

/** A command line, and where what comes of it goes. */
export interface Dispatched {
  readonly given: readonly string[];
  readonly language: Language;
  readonly output: Output;
  readonly environment: NodeJS.ProcessEnv;
  /** Called before a command that does not read the standard input. */
  readonly leaveInput: () => void;
}

/** Finds the command that is meant and runs it. Rejects with what describeError tells of. */
export const dispatch = async ({ given, language, output, environment, leaveInput }: Dispatched): Promise<ExitCode> => {
  // `heyan --lang=en run …`: what is said of the language may stand before the command.
  const words = given.slice(given[0] === '--lang' ? 2 : given[0]?.startsWith('--lang=') === true ? 1 : 0);
  const [word, ...rest] = words;
  if (word === '--version' || word === '-v') {
    output.print(heyanVersion);
    return 0;
  }
  if (word === undefined || word === '--help' || word === '-h' || word === 'help') {
    output.print(
      helpText(
        commands,
        language,
        rest.find((one) => commands.has(one)),
        output.width,
      ),
    );
    return word === undefined ? 2 : 0;
  }
  const command = commands.get(word);
  if (command === undefined) {
    // A flag without its command.
    const near = word.startsWith('-')
      ? `heyan run ${withoutPassword(words.join(' '))}`
      : nearestWord(word, [...commands.keys()]);
    throw new UsageError('HEYAN_COMMAND_UNKNOWN', {
      'zh-CN': `没有命令 ${withoutPassword(word)}${near === undefined ? '' : `；是否应为 ${near}`}。`,
      en: `There is no command ${withoutPassword(word)}${near === undefined ? '' : `; did you mean ${near}`}.`,
    });
  }
  const line = parseCommandLine(rest, command.flags);
  if (line.on('help')) {
    output.print(helpText(commands, language, word, output.width));
    return 0;
  }
  refuseSwallowed(command.flags, words, environment);
  await refuseStray(line.positionals, {
    command: `heyan ${word}`,
    flags: command.flags,
    positionals: command.positionals ?? 0,
    words,
    environment,
  });
  if (command.readsInput !== true) leaveInput();
  return command.run({ line, language, output });
};
