import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findProgram } from '../../fixtures/starting/findProgram.ts';
import { testWhere } from '../../fixtures/starting/testWhere.ts';
import type { Report } from '../../reports/report/report.ts';
import { testSpawn } from '../running/testSpawn.ts';
import type { Spawned } from '../running/testSpawn.ts';

const directory = mkdtempSync(join(tmpdir(), 'heyan-watching-'));
const slow = { timeout: 300_000 };
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});
const kept = (spawned: Spawned): Spawned => {
  running.add(spawned.child);
  return spawned;
};

const access = async (port: string, ...faults: readonly string[]) => {
  // Nothing here is about the front database, which takes a while to start.
  const words = ['access-platform', '--platform=resource', '--front-database=none', `--port=${port}`, '--seed=3'];
  const spawned = kept(testSpawn([...words, ...faults.map((fault) => `--fault=${fault}`)]));
  const { url } = JSON.parse(await spawned.firstLine) as { readonly url: string };
  return {
    url,
    port: new URL(url).port,
    close: async () => {
      spawned.child.kill('SIGTERM');
      await spawned.ended;
    },
  };
};

/** Resolves each time a program has said a text again. */
const hearing = ({ stdout }: ChildProcess) => {
  let said = '';
  let wake = (): void => {};
  stdout?.on('data', (text: string | Buffer) => {
    said += String(text);
    wake();
  });
  return async (text: string): Promise<string> => {
    for (;;) {
      const at = said.indexOf(text);
      if (at !== -1) {
        const heard = said.slice(0, at);
        said = said.slice(at + text.length);
        return heard;
      }
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };
};

const replay = 'interface.refuses-replay';
const only = `--only=${replay},interface.answers-get`;
const reportIn = (out: string): Report =>
  JSON.parse(readFileSync(join(directory, out, 'report.json'), 'utf8')) as Report;

describe('heyan run --watch', () => {
  test('examines a platform that was mended as soon as it is there again; a file that changes too', slow, async () => {
    const broken = await access('0', 'interface-accepts-replay');
    const sources = join(directory, 'src');
    mkdirSync(sources);
    const out = 'mended';
    const words = ['run', `--target=${broken.url}`, only, '--watch=src', '--lang=en', `--out=${out}`];
    const watching = kept(testSpawn(words, { cwd: directory }));
    const heard = hearing(watching.child);
    expect(await heard('Waiting for a change.')).toContain(`✗ ${replay}`);
    const first = reportIn(out);
    expect(first).toMatchObject({ gate: { outcome: 'violated' } });
    expect(first).not.toHaveProperty('continues');

    await broken.close();
    const mended = await access(broken.port);
    expect(await heard('Waiting for a change.')).toMatch(
      new RegExp(`has changed\\.[^]*Continues the run of .*, ${first.run.id}: 1 check that had[^]*✓ ${replay}`),
    );
    const second = reportIn(out);
    expect(second).toMatchObject({
      run: { selection: [replay] },
      gate: { outcome: 'passed' },
      continues: { run: { runId: first.run.id }, carried: [{ id: 'interface.answers-get', verdict: 'passed' }] },
    });
    expect(second.levels.core.verdict).toBe('incomplete');

    writeFileSync(join(sources, 'Server.java'), 'class Server {}');
    // Nothing is left that had not passed: all of the selection.
    for (const text of ['Server.java has changed.', 'Nothing in the last report is left', 'Waiting for a change.'])
      await heard(text);
    expect(reportIn(out).checks.map(({ id }) => id)).toEqual(['interface.answers-get', replay]);

    watching.child.kill('SIGINT');
    expect((await watching.ended).code).toBe(0);
    await mended.close();
  });

  test(
    'ends with the exit code of the last examination; an edited configuration that is wrong is no end',
    slow,
    async () => {
      const broken = await access('0', 'interface-accepts-replay');
      const config = join(directory, 'heyan.config.mjs');
      const write = (text: string): void => writeFileSync(config, `export default ${text};\n`);
      write(JSON.stringify({ url: broken.url }));
      const words = ['run', '--config=heyan.config.mjs', only, '--watch', '--lang=en', '--out=configured'];
      const watching = kept(testSpawn(words, { cwd: directory }));
      const heard = hearing(watching.child);
      await heard('Waiting for a change.');
      write('{ nonsense: true }');
      await heard('Waiting for a change.');
      write(JSON.stringify({ url: broken.url, name: 'read again' }));
      expect(await heard('Waiting for a change.')).toContain('read again');
      watching.child.kill('SIGTERM');
      const { code, stderr } = await watching.ended;
      expect(code).toBe(1);
      expect(stderr).toContain('Error HEYAN_CONFIG_INVALID\n');
      await broken.close();
    },
  );

  test('refuses what could never come to anything', slow, async () => {
    const rows: readonly (readonly [readonly string[], RegExp])[] = [
      [['run', '--reference', '--watch'], /Nothing could ever change/],
      [['run', '--target=http://127.0.0.1:1', '--watch', '--json'], /--watch and --json cannot go together/],
      [['run', '--target=http://127.0.0.1:1', '--watch=absent'], /absent, which --watch names, does not exist/],
    ];
    for (const [given, sentence] of rows) {
      const ended = await testSpawn([...given, '--lang=en'], { cwd: directory }).ended;
      expect(ended).toMatchObject({ code: 2, stdout: '' });
      expect(ended.stderr).toMatch(/^Error HEYAN_WATCH\n/);
      expect(ended.stderr).toMatch(sentence);
    }
  });
});

const script = findProgram(['script']);
const noTerminal =
  script === undefined || process.platform !== 'linux'
    ? { 'zh-CN': '没有 script（util-linux）', en: 'there is no script (util-linux)' }
    : undefined;

testWhere(noTerminal, 'in a terminal', () => {
  test('keys examine again at once, all of it, and quit', slow, async () => {
    const broken = await access('0', 'interface-accepts-replay');
    const words = [
      join(import.meta.dirname, '../heyan.ts'),
      'run',
      `--target=${broken.url}`,
      only,
      '--watch',
      '--lang=en',
    ];
    const command = [process.execPath, ...words, `--out=${join(directory, 'keys')}`]
      .map((word) => `'${word}'`)
      .join(' ');
    const terminal = spawn(script ?? '', ['--quiet', '--return', '--command', `exec ${command}`, '/dev/null'], {
      cwd: directory,
      env: { ...process.env, TERM: 'xterm', VITEST: '', NO_COLOR: undefined, CI: undefined, GITHUB_ACTIONS: undefined },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    running.add(terminal);
    const ended = new Promise<number | null>((resolve) => terminal.once('close', resolve));
    const heard = hearing(terminal);
    await heard('q: quit');
    terminal.stdin.write('r');
    const again = await heard('q: quit');
    // What was on the screen has gone up, not away.
    expect(again).toContain('\u001b[H\u001b[J');
    expect(again).not.toContain('\u001b[3J');
    expect(again).toContain('1 check that had not passed is examined again');
    terminal.stdin.write('ａ');
    const all = await heard('q: quit');
    expect(all).toContain('interface.answers-get');
    expect(all).not.toContain('Continues the run');
    terminal.stdin.write('q');
    expect(await ended).toBe(1);
    await broken.close();
  });
});
