import { withoutPassword } from '../../fixtures/starting/withoutPassword.ts';
import { shellQuote } from '../../reports/text/shellQuote.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import type { FlagName } from './flags.ts';
import { swallowedFlags } from './swallowedFlags.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The words that the user typed: without those that the npm script itself begins with. */
const typed = (words: readonly string[], { npm_lifecycle_script: script = '' }: Environment): readonly string[] => {
  const own = script.split(/\s+/);
  for (let length = Math.min(own.length, words.length); length > 0; length -= 1)
    if (own.slice(-length).every((word, at) => word === words[at])) return words.slice(length);
  return words;
};

/** The command as it should have been typed. */
const corrected = (words: readonly string[], flags: readonly string[], environment: Environment): string => {
  const { npm_lifecycle_event: script = 'heyan', npm_command: command } = environment;
  const given = typed(words, environment).map(withoutPassword);
  // Whoever names a platform does not want the reference one.
  if (words.includes('--reference') && flags.some((flag) => /^--(?:target|config)=/.test(flag)))
    return ['npm run heyan -- run', ...given.map(shellQuote), ...flags.map(shellQuote)].join(' ');
  const begin =
    command === 'exec'
      ? 'npx heyan'
      : script === 'test' || script === 'start'
        ? `npm ${script} --`
        : `npm run ${script} --`;
  return [begin, ...given.map(shellQuote), ...flags.map(shellQuote)].join(' ');
};

/** Throws a `UsageError` where npm has kept flags that were meant for us: the command would do something else than it was told. */
export const refuseSwallowed = (
  names: readonly FlagName[],
  words: readonly string[],
  environment: Environment,
): void => {
  const flags = swallowedFlags(names, words, environment).map(withoutPassword);
  if (flags.length === 0) return;
  const again = corrected(words, flags, environment);
  throw new UsageError('HEYAN_FLAG_SWALLOWED', {
    'zh-CN': `${flags.join(' ')} 前面没有 --，被 npm 当成了它自己的参数，heyan 没有收到。应写成：${again}`,
    en: `No -- stood before ${flags.join(' ')}, so npm kept it for itself and heyan never got it. Write: ${again}`,
  });
};
