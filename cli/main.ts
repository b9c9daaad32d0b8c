import { chosenLanguage } from './line/chosenLanguage.ts';
import { commands } from './commands/commands.ts';
import { describeError } from './console/describeError.ts';
import { endProcess } from './console/endProcess.ts';
import { endWithParent } from './console/endWithParent.ts';
import type { ExitCode } from './console/exitCode.ts';
import { lastResort } from './console/lastResort.ts';
import { helpText } from './line/helpText.ts';
import { createOutput } from './console/output.ts';
import { parseCommandLine } from './line/parseCommandLine.ts';
import { refuseStray } from './line/refuseStray.ts';
import { refuseSwallowed } from './line/refuseSwallowed.ts';
import { proxyOfEnvironment } from '../fixtures/network/proxyOfEnvironment.ts';
import { withoutStandardInput } from './line/withoutStandardInput.ts';
import { nearestWord } from '../spec/nearestWord.ts';
import { UsageError } from '../suites/engine/errors/usageError.ts';
import { withoutPassword } from '../fixtures/starting/withoutPassword.ts';
import { heyanVersion } from '../suites/run/heyanVersion.ts';

const given = process.argv.slice(2);
const language = chosenLanguage(given, process.env);
// `heyan --lang=en run …`: what is said of the language may stand before the command.
const words = given.slice(given[0] === '--lang' ? 2 : given[0]?.startsWith('--lang=') === true ? 1 : 0);
const output = createOutput();
lastResort(language, output);
endWithParent();

const proxy = proxyOfEnvironment(process.env);
if (proxy !== undefined) (await import('../fixtures/network/useProxy.ts')).useProxy(proxy);

const dispatch = async (): Promise<ExitCode> => {
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
  refuseSwallowed(command.flags, words, process.env);
  await refuseStray(line.positionals, {
    command: `heyan ${word}`,
    flags: command.flags,
    positionals: command.positionals ?? 0,
    words,
    environment: process.env,
  });
  if (command.readsInput !== true) withoutStandardInput();
  return command.run({ line, language, output });
};

let code: ExitCode;
try {
  code = await dispatch();
} catch (error) {
  const described = describeError(error, language);
  output.complain(described.text);
  code = described.exitCode;
}
await output.flushed();
// Servers and native engines may keep handles that nobody waits for any more.
endProcess(code);
