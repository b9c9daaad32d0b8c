import { join, resolve } from 'node:path';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { readTrustList } from '../certifying/readTrustList.ts';
import { buildRegister } from '../certifying/registering/buildRegister.ts';
import type { ExitCode } from '../console/exitCode.ts';
import type { CommandInput } from './command.ts';

/** `heyan register build DIRECTORY`: a static site of the packages there, and a log that only grows. */
export const registerCommand = async ({ line, output }: CommandInput): Promise<ExitCode> => {
  const [action, given] = line.positionals;
  if (action !== 'build' || given === undefined)
    throw new UsageError('HEYAN_ARGUMENT_MISSING', {
      'zh-CN': '请写明目录：heyan register build DIRECTORY。',
      en: 'Name the directory: heyan register build DIRECTORY.',
    });
  const directory = resolve(given);
  const trustFile = line.text('trust');
  const places = {
    directory,
    out: resolve(line.text('out') ?? join(directory, 'site')),
    ...(trustFile !== undefined && { trust: readTrustList(resolve(trustFile)) }),
  };
  output.print(await buildRegister(places, Date.now()));
  return 0;
};
