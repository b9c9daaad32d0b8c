/**
 * Packs what is published, installs it without the optional packages into an empty folder, and examines the reference platform with it: a `heyan monitor` of
 * this checkout, another process, collects. The verdicts have to be those of a run of this checkout that collects by itself, and the folder has to stay small.
 * HEYAN_NODES: further Node.js programs to run it with, HEYAN_KINDS: kinds of platforms (default resource), separated by commas. Exits 1 where something is not as it should be.
 */
import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sizeOf } from './sizeOf.ts';
import { runProgram } from './runProgram.ts';

const mostMegabytes = 120;
const root = join(import.meta.dirname, '../..');
const directory = mkdtempSync(join(tmpdir(), 'heyan-light-'));
const app = join(directory, 'app');
const token = 'light-package-0123456789';
const env = { ...process.env, HEYAN_MONITOR_TOKEN: token };
const problems: string[] = [];
const expect = (holds: boolean, what: string): void => {
  process.stdout.write(`${holds ? '✓' : '✗'} ${what}\n`);
  if (!holds) problems.push(what);
};

const started: ChildProcess[] = [];
/** Starts a command of the checkout that runs until it is told to stop; gives its address. */
const start = async (...words: readonly string[]): Promise<string> => {
  const child = spawn(process.execPath, [join(root, 'cli/heyan.ts'), ...words], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  for await (const line of createInterface({ input: child.stdout }))
    if (line.startsWith('{')) return (JSON.parse(line) as { readonly url: string }).url;
  throw new Error(`heyan ${words.join(' ')} ended before it was ready.`);
};

interface Report {
  readonly verdict: string;
  readonly checks: readonly { readonly id: string; readonly verdict: string; readonly reason?: string }[];
}
const found = (out: string): string => {
  const { verdict, checks } = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report;
  return JSON.stringify([verdict, checks.map((one) => `${one.id} ${one.verdict} ${one.reason}`).toSorted()], null, 1);
};

try {
  mkdirSync(app);
  execFileSync('npm', ['pack', '--pack-destination', directory], { cwd: root, stdio: 'inherit' });
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, string>;
  writeFileSync(join(app, 'package.json'), '{"private":true}');
  execFileSync(
    'npm',
    ['install', '--omit=optional', '--prefer-offline', '--no-audit', '--no-fund', `../${name}-${version}.tgz`],
    { cwd: app, stdio: 'inherit' },
  );
  const megabytes = Math.round(sizeOf(join(app, 'node_modules')) / 1e5) / 10;
  expect(megabytes <= mostMegabytes, `it takes ${megabytes} MB, ${mostMegabytes} at most`);

  // With data of its own that are kept, beside which the runs have theirs.
  const monitor = await start('monitor', `--warehouse=${join(directory, 'data')}`, '--lang=en');
  // That it is so for every kind is a law of its own (tests/remote).
  for (const kind of (process.env['HEYAN_KINDS'] ?? 'resource').split(',')) {
    const target = await start('access-platform', `--platform=${kind}`);
    const own = await runProgram(
      process.execPath,
      [join(root, 'cli/heyan.ts'), 'run', `--target=${target}`, `--out=${join(directory, kind, 'own')}`, '--lang=en'],
      { cwd: root, env },
    );
    const wanted = found(join(directory, kind, 'own'));
    for (const node of [process.execPath, ...(process.env['HEYAN_NODES'] ?? '').split(',').filter(Boolean)]) {
      const out = join(directory, kind, 'light');
      const ended = await runProgram(
        node,
        [
          join(app, 'node_modules/heyan/dist/cli/start.cjs'),
          'run',
          `--target=${target}`,
          `--monitor=${monitor}`,
          `--out=${out}`,
          '--lang=en',
        ],
        { cwd: app, env },
      );
      expect(ended.code === own.code, `${kind}, ${node}: exit code ${ended.code} as ${own.code}`);
      if (ended.code === null || ended.code > 1) process.stdout.write(`${ended.stdout}${ended.stderr}`);
      else {
        const same = found(out) === wanted;
        expect(same, `${kind}, ${node}: the verdicts are the same`);
        if (!same) process.stdout.write(`${wanted}\n${found(out)}\n`);
        rmSync(out, { recursive: true, force: true });
      }
    }
  }
} finally {
  for (const child of started) child.kill('SIGTERM');
  rmSync(directory, { recursive: true, force: true });
}
process.exitCode = problems.length > 0 ? 1 : 0;
