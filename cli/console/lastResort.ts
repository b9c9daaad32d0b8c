import { writeSync } from 'node:fs';
import type { Language } from '../../spec/localized.ts';
import { endProcess } from './endProcess.ts';
import { describeError } from './describeError.ts';
import type { ExitCode } from './exitCode.ts';
import type { Output } from './output.ts';

/** Node's own exit code of a program that waits for what can never come. */
const unsettled = 13;

/** An error that nobody waits for, or a wait for nothing, ends a command like any other error: said once, with an exit code of ours. */
export const lastResort = (language: Language, output: Output): void => {
  const ended = async (exitCode: ExitCode): Promise<void> => {
    await output.flushed();
    endProcess(exitCode);
  };
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => {
      // A run keeps such errors, so that they do not cost it its reports.
      if (process.listenerCount(event) > 1) return;
      const { text, exitCode } = describeError(error, language);
      output.complain(text);
      void ended(exitCode);
    });
  process.on('exit', (code) => {
    if (code !== unsettled) return;
    writeSync(2, `${describeError(new Error('It waited for something that can never come.'), language).text}\n`);
    process.exitCode = 3;
  });
};
