import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { renderFeed } from '../../reports/register/renderFeed.ts';
import { renderRegister } from '../../reports/register/renderRegister.ts';
import { writeLog } from '../../reports/register/writeLog.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { readTrustList } from '../certifying/readTrustList.ts';
import { continuedLog } from '../certifying/registering/continuedLog.ts';
import { copyPackages } from '../certifying/registering/copyPackages.ts';
import { readPackages } from '../certifying/registering/readPackages.ts';
import { readRegisterLog } from '../certifying/registering/readRegisterLog.ts';
import { readRegisterNotes } from '../certifying/registering/readRegisterNotes.ts';
import { registerEvents } from '../certifying/registering/registerEvents.ts';
import { today } from '../certifying/today.ts';
import { writeFiles } from '../certifying/writeFiles.ts';
import type { ExitCode } from '../console/exitCode.ts';
import type { CommandInput } from './command.ts';

const verifierPage = new URL('../../reports/certificate/page/verify.html', import.meta.url);

/** `heyan register build DIRECTORY`: a static site of the packages there, and a log that only grows. */
export const registerCommand = async ({ line, output }: CommandInput): Promise<ExitCode> => {
  const [action, given] = line.positionals;
  if (action !== 'build' || given === undefined)
    throw new UsageError('HEYAN_ARGUMENT_MISSING', {
      'zh-CN': '请写明目录：heyan register build DIRECTORY。',
      en: 'Name the directory: heyan register build DIRECTORY.',
    });
  const directory = resolve(given);
  const out = resolve(line.text('out') ?? join(directory, 'site'));
  const trustFile = line.text('trust');
  const now = Date.now();
  const builtAt = new Date(now).toISOString();
  const logged = readRegisterLog(join(out, 'log.ndjson'));
  const circumstances = {
    today: today(now),
    ...(trustFile !== undefined && { trust: readTrustList(resolve(trustFile)) }),
    ...readRegisterNotes(directory),
    listed: new Set(logged.flatMap((one) => (one.event === 'certified' ? [one.sha256] : []))),
  };

  const entries = await readPackages(directory, circumstances);
  const log = continuedLog(logged, entries, registerEvents(entries, circumstances), builtAt);

  copyPackages(
    directory,
    join(out, 'packages'),
    entries.map(({ file }) => file),
  );
  const text = (path: string, content: string) => ({ path, bytes: new Uint8Array(Buffer.from(content)) });
  writeFiles(out, [
    { path: 'verify.html', bytes: new Uint8Array(readFileSync(verifierPage)) },
    text('feed.xml', renderFeed(log)),
    text('log.ndjson', writeLog(log)),
    text('index.html', renderRegister(entries, builtAt)),
  ]);
  output.print(join(out, 'index.html'));
  return 0;
};
