import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { whenProcessEnds } from '../../fixtures/starting/whenProcessEnds.ts';
import { vitestProgram } from './vitestProgram.ts';

/** The root of this package, where vitest.config.ts lies. */
export const packageRoot = dirname(dirname(import.meta.dirname));

const patienceMs = 10_000;

/** vitest colours what goes into a file as well; there the colours are but noise. */
const withoutColour = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  process.stdout.isTTY || environment['FORCE_COLOR'] !== undefined ? environment : { ...environment, NO_COLOR: '1' };

/** Runs a vitest project in a process of its own; resolves with its exit code. Signals are passed on, and what does not heed them is ended. */
export const runVitest = (
  project: 'own' | 'candidate',
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> => {
  const watches = words.some((word) => /^(?:-w|--watch|--ui)(?:=true)?$/.test(word));
  const child = spawn(process.execPath, [vitestProgram(), watches ? 'watch' : 'run', '--project', project, ...words], {
    cwd: packageRoot,
    stdio: 'inherit',
    env: { ...withoutColour(process.env), ...environment },
  });
  const callOff = whenProcessEnds(() => child.kill('SIGKILL'));
  const pass = (signal: NodeJS.Signals): void => {
    child.kill(signal);
    setTimeout(() => child.kill('SIGKILL'), patienceMs).unref();
  };
  process.on('SIGINT', pass);
  process.on('SIGTERM', pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      callOff();
      process.off('SIGINT', pass);
      process.off('SIGTERM', pass);
      resolve(code ?? (signal === null ? 1 : 130));
    });
  });
};
