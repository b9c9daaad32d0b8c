/**
 * Runs the README's two lines where people install: as root below a folder that nobody else may enter, as an ordinary user,
 * and without any database. Each in a clone of its own of the last commit. Wants root, who alone can become others.
 * `--only=NAME,…` tries some; `--lines=test,conformance` some of the lines. Exits 1 when a line did not end with 0.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installations } from './installations.ts';
import type { Installation } from './installations.ts';

const { values } = parseArgs({ options: { only: { type: 'string' }, lines: { type: 'string' } } });
const lines = (values.lines ?? 'conformance,test').split(',');
const commands = [
  ['npm', 'ci'],
  ...(lines.includes('conformance') ? [['npm', 'run', 'conformance']] : []),
  ...(lines.includes('test') ? [['npm', 'test']] : []),
];
const checkout = execFileSync('git', ['rev-parse', '--show-toplevel'], { encoding: 'utf8' }).trim();

/** A clone of the last commit, everything in it the user's own. */
const install = ({ mode, user }: Installation): { readonly home: string; readonly clone: string } => {
  const home = mkdtempSync(join(tmpdir(), 'heyan-installation-'));
  const clone = join(home, 'heyan');
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', checkout, clone]);
  if (user !== undefined) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, home]);
  chmodSync(home, mode);
  return { home, clone };
};

/** The exit code of a command, its output in `log`. */
const run = async (
  [program = '', ...words]: readonly string[],
  { user, env }: Installation,
  { home, clone, log }: { readonly home: string; readonly clone: string; readonly log: string },
): Promise<number> => {
  const output = openSync(log, 'a');
  const child = spawn(program, words, {
    ...user,
    cwd: clone,
    stdio: ['ignore', output, output],
    env: { PATH: process.env['PATH'], HOME: home, CI: 'true', ...env },
  });
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  child.once('error', reject);
  child.once('exit', (code) => resolve(code ?? 1));
  return promise;
};

if (process.getuid?.() !== 0) {
  process.stderr.write('Only root can install as another user: run it as root.\n');
  process.exit(2);
}
let failed = 0;
for (const installation of installations.filter(({ name }) => values.only?.split(',').includes(name) ?? true)) {
  const { home, clone } = install(installation);
  for (const [nth, command] of commands.entries()) {
    const log = join(home, `${nth}.log`);
    const began = performance.now();
    const code = await run(command, installation, { home, clone, log });
    const seconds = Math.round((performance.now() - began) / 1_000);
    process.stdout.write(
      `${code === 0 ? 'ok ' : 'NOT'} ${installation.name}: ${command.join(' ')} ended with ${code} after ${seconds} s\n`,
    );
    if (code === 0) continue;
    failed += 1;
    process.stdout.write(`${readFileSync(log, 'utf8').split('\n').slice(-60).join('\n')}\n`);
    break;
  }
  rmSync(home, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;
