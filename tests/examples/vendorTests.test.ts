import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const example = join(root, 'examples/vendor-tests');

/** What `npm install` makes of `file:../..`: a link. Nothing is fetched. */
const link = (): void => {
  mkdirSync(join(example, 'node_modules'), { recursive: true });
  try {
    symlinkSync('../../..', join(example, 'node_modules/heyan'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
};

const run = (report: string): Promise<{ readonly code: number | null; readonly output: string }> => {
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  // As from a shell: nothing of the vitest around it.
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:VITEST|TEST|NODE_ENV|HEYAN_|DEV$|PROD$|MODE$|BASE_URL$|SSR$)/.test(name),
    ),
  );
  const child = spawn(process.execPath, [vitest, 'run', '--reporter=json', `--outputFile=${report}`], {
    cwd: example,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
};

it(
  'the example project passes its own tests, with the suite and the handlers in them',
  { timeout: 300_000 },
  async () => {
    link();
    const directory = mkdtempSync(join(tmpdir(), 'heyan-example-'));
    try {
      const { code, output } = await run(join(directory, 'report.json'));
      // The output stands beside the code so that a failure shows it.
      expect({ code, output: code === 0 ? '' : output.slice(-5000) }).toEqual({ code: 0, output: '' });
      const report = JSON.parse(readFileSync(join(directory, 'report.json'), 'utf8')) as {
        readonly numPassedTests: number;
        readonly numFailedTests: number;
      };
      expect(report.numFailedTests).toBe(0);
      expect(report.numPassedTests).toBeGreaterThan(25);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  },
);
