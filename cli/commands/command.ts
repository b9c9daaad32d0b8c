import type { Language, Localized } from '../../spec/localized.ts';
import type { ExitCode } from '../console/exitCode.ts';
import type { FlagName } from '../line/flags.ts';
import type { CommandLine } from '../line/parseCommandLine.ts';
import type { Output } from '../console/output.ts';

/** What a command is given. */
export interface CommandInput {
  readonly line: CommandLine;
  readonly language: Language;
  readonly output: Output;
}

/** One word after `heyan`. */
export interface Command {
  /** Arguments and flags in short, for the help. */
  readonly usage: string;
  readonly summary: Localized;
  readonly flags: readonly FlagName[];
  /** How many arguments without a flag it takes; default none. */
  readonly positionals?: number;
  /** It reads its standard input. */
  readonly readsInput?: true;
  readonly run: (input: CommandInput) => Promise<ExitCode>;
}
