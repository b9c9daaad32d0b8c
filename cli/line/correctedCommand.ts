import { withoutPassword } from '../../fixtures/starting/withoutPassword.ts';
import { ownCommand } from '../../fixtures/starting/ownCommand.ts';
import { shellQuote } from '../../reports/text/shellQuote.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Correction {
  /** The command line as it came, with the command. */
  readonly words: readonly string[];
  /** What is taken out of it. */
  readonly without?: readonly string[];
  /** What is added to it. */
  readonly flags: readonly string[];
  readonly environment: Environment;
}

/** The words that the user typed: without those that the npm script itself begins with. */
const typed = (words: readonly string[], script: string): readonly string[] => {
  const own = script.split(/\s+/);
  for (let length = Math.min(own.length, words.length); length > 0; length -= 1)
    if (own.slice(-length).every((word, at) => word === words[at])) return words.slice(length);
  return words;
};

const beginning = ({ npm_lifecycle_event: script, npm_command: command }: Environment): string => {
  if (command === 'exec') return 'npx heyan';
  return script === 'test' || script === 'start' ? `npm ${script} --` : `npm run ${script} --`;
};

/** A command as it was probably meant, by the way it was called: by npm, which hands on only what stands after `--`, or by itself. */
export const correctedCommand = ({ words, without = [], flags, environment }: Correction): string => {
  const { npm_lifecycle_event: script, npm_lifecycle_script: text = '' } = environment;
  const byNpm = script !== undefined && environment['npm_config_user_agent']?.startsWith('npm/') === true;
  // Whoever names a platform does not want the reference one.
  const names = words.includes('--reference') && flags.some((flag) => /^--(?:target|config)(?:=|$)/.test(flag));
  const given = (byNpm ? typed(words, text) : words).filter((word) => !without.includes(word) && word !== '--');
  const kept = names ? given.filter((word) => word !== '--reference' && word !== 'run') : given;
  const begin = names ? `${byNpm ? ownCommand : 'heyan'} run` : byNpm ? beginning(environment) : 'heyan';
  return [begin, ...[...kept, ...flags].map((word) => shellQuote(withoutPassword(word)))].join(' ');
};
