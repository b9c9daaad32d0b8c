import { faults } from '../../mocks/access-platform/faults/faults.ts';
import { indicators } from '../../spec/indicators/indicators.ts';
import type { Language } from '../../spec/localized.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { checks } from '../../suites/checks.ts';
import type { Command } from '../commands/command.ts';
import { flags } from '../line/flags.ts';
import type { Flag, FlagName } from '../line/flags.ts';

export interface CompletedFlag {
  readonly name: string;
  readonly help: string;
  /** It is followed by `=` and a value, always. */
  readonly valued: boolean;
  /** Several of them with commas. */
  readonly list: boolean;
  /** All that its value can be; none: a file, or anything. */
  readonly values: readonly string[];
}

export interface CompletedCommand {
  readonly word: string;
  readonly help: string;
  /** What may stand after it without a flag. */
  readonly words: readonly string[];
  readonly flags: readonly CompletedFlag[];
}

const ids = (all: readonly { readonly id: string }[]): readonly string[] => all.map(({ id }) => id);

const valuesOf = (name: FlagName, flag: Flag): readonly string[] => {
  if (name === 'only') return [...ids(checks), ...ids(requirements)];
  if (name === 'fault') return ids(faults);
  return flag.values ?? [];
};

/** `init [--out=FILE] | check FILE`: the words of a usage that are typed as they stand. */
const wordsOfUsage = (usage: string): readonly string[] =>
  usage.split('|').flatMap((part) => /^\s*([a-z]+)(?=\s|$)/.exec(part)?.[1] ?? []);

const wordsOf = (word: string, usage: string): readonly string[] => {
  if (word === 'explain') return [...ids(checks), ...ids(requirements), ...ids(indicators), ...ids(faults)];
  if (word === 'replay') return ids(checks);
  return wordsOfUsage(usage);
};

/** What a shell has to know to complete the command line: all of it from the tables that the command line itself is made of. */
export const completionTable = (
  commands: ReadonlyMap<string, Command>,
  language: Language,
): readonly CompletedCommand[] =>
  [...commands].map(([word, command]) => ({
    word,
    help: command.summary[language],
    words: wordsOf(word, command.usage),
    flags: (['help', ...command.flags] as const).map((name) => {
      const flag: Flag = flags[name];
      return {
        name,
        help: flag.help[language],
        valued: flag.kind !== 'switch' && flag.kind !== 'optional',
        list: flag.kind === 'list',
        values: valuesOf(name, flag),
      };
    }),
  }));
