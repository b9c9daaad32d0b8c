import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readRecord } from './readRecord.ts';
import { testSpawn } from './testSpawn.ts';

const directory = mkdtempSync(join(tmpdir(), 'heyan-run-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const slow = { timeout: 300_000 };
/** Where nothing is about the front database, which takes a while to start. */
const quick = ['--reference', '--front-database=none'] as const;
const urlOf = async (line: Promise<string>): Promise<string> =>
  (JSON.parse(await line) as { readonly url: string }).url;

describe.concurrent('heyan run', () => {
  test('leaves the standard input alone', slow, async () => {
    // A shell that reads lines between runs: both are examined to their end, and the second line is still there for it.
    const heyan = `"${process.execPath}" "${join(import.meta.dirname, '../heyan.ts')}"`;
    const shell = spawn(
      'sh',
      [
        '-c',
        `while read -r kind; do ${heyan} run --reference --platform="$kind" --only=7.2 --out="$kind"; done; exit 7`,
      ],
      { cwd: directory, stdio: ['pipe', 'ignore', 'ignore'] },
    );
    shell.stdin.end('management\nservice\n');
    expect(await once(shell, 'close')).toEqual([7, null]);
    expect(
      ['management', 'service'].map((kind) =>
        readRecord(join(directory, kind, 'run.ndjson'))?.checks.filter(({ verdict }) => verdict === 'error'),
      ),
    ).toEqual([[], []]);
  });

  test('examines the reference access platform from any directory and writes every report', slow, async () => {
    const ended = await testSpawn(
      ['run', '--reference', '--only=interface.refuses-without-parameters', '--lang=en', '--out=here'],
      {
        cwd: directory,
      },
    ).ended;
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toMatch(/✓ interface\.refuses-without-parameters/);
    const examined =
      /^Examined: .* · resource · PT-resource-0001 · http:\/\/127\.0\.0\.1:\d+ \(reference access platform, started by this run\)$/;
    const first = ended.stdout.split('\n')[0] ?? '';
    expect(first).toMatch(examined);
    expect(lastExamined(ended.stdout)).toBe(first);
    expect(
      ['run.ndjson', 'report.json', 'index.html', 'junit.xml', 'ctrf.json', 'badge.svg', 'badge.json'].filter(
        (file) => !existsSync(join(directory, 'here', file)),
      ),
    ).toEqual([]);
    expect(readRecord(join(directory, 'here/run.ndjson'))?.footer).toMatchObject({
      verdict: 'incomplete',
      reason: 'not-exercised',
      gate: { name: 'observed', outcome: 'passed' },
    });
  });

  test('keeps the standard output for JSON alone, and survives a reader that goes away', slow, async () => {
    const json = testSpawn(
      ['run', ...quick, '--only=interface.answers-get', '--json', `--out=${join(directory, 'json')}`],
      {
        cwd: directory,
      },
    );
    const hasty = testSpawn(['run', ...quick, '--only=interface.answers-get', `--out=${join(directory, 'hasty')}`], {
      cwd: directory,
    });
    hasty.child.stdout?.destroy();
    const ended = await json.ended;
    expect(JSON.parse(ended.stdout)).toMatchObject({
      verdict: 'incomplete',
      gate: { name: 'observed', outcome: 'passed' },
      checks: [{ id: 'interface.answers-get' }],
    });
    expect(ended.stderr).toContain('interface.answers-get');
    expect((await hasty.ended).code).toBe(0);
    expect(existsSync(join(directory, 'hasty/report.json'))).toBe(true);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s ends the run early: footer, reports, exit code 4',
    slow,
    async (signal) => {
      const out = join(directory, signal);
      const run = testSpawn(['run', ...quick, '--only=7.2', '--lang=en', `--out=${out}`, '--concurrency=1'], {
        cwd: directory,
      });
      await run.firstLine;
      run.child.kill(signal);
      expect((await run.ended).code).toBe(4);
      const record = readRecord(join(out, 'run.ndjson'));
      expect(record?.footer).toMatchObject({ verdict: 'incomplete', reason: 'interrupted' });
      expect(record?.checks.some((check) => check.reason === 'interrupted')).toBe(true);
      expect(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))).toMatchObject({ verdict: 'incomplete' });
    },
  );

  test('cannot write where it may not, and says so', slow, async () => {
    const ended = await testSpawn(['run', ...quick, '--only=interface.answers-get', '--lang=en', '--out=/dev/null/x'])
      .ended;
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('HEYAN_OUTPUT');
  });
});

/** The last thing said, in one line as the first is. */
const lastExamined = (stdout: string): string =>
  (
    stdout
      .trimEnd()
      .split(/\n(?=Examined: )/)
      .at(-1) ?? ''
  ).replaceAll(/\s*\n\s*/g, ' ');

describe('a platform by itself', () => {
  test(
    'heyan access-platform, examined by heyan run and by npm test: the same verdicts',
    { timeout: 450_000 },
    async () => {
      const platform = testSpawn([
        'access-platform',
        '--platform=resource',
        '--port=0',
        '--front-database=none',
        '--fault=interface-accepts-replay',
      ]);
      const url = await urlOf(platform.firstLine);
      try {
        const words = [`--target=${url}`, '--only=7.2.4', '--lang=en'];
        const run = await testSpawn(['run', ...words, `--out=${join(directory, 'direct')}`]).ended;
        const npm = await testSpawn([...words, `--out=${join(directory, 'vitest')}`], { script: 'npmTest.ts' }).ended;
        expect([run.code, npm.code]).toEqual([1, 1]);
        // Both say first and last whom they examined.
        for (const { stdout } of [run, npm]) {
          const first = stdout.split('\n').find((one) => one.startsWith('Examined: ')) ?? '';
          expect(first).toContain(`PT-resource-0001 · ${url}`);
          expect(lastExamined(stdout)).toBe(first);
        }
        const verdicts = (out: string) =>
          readRecord(join(directory, out, 'run.ndjson'))
            ?.checks.map((check) => `${check.id} ${check.verdict}`)
            .sort();
        expect(verdicts('vitest')).toEqual(verdicts('direct'));
        expect(npm.stdout).toMatch(/interface\.refuses-replay/);
        // A stored failure of a platform that is not ours to start shows itself again.
        const replayed = await testSpawn([
          'replay',
          'interface.refuses-replay',
          '--lang=en',
          `--out=${join(directory, 'direct')}`,
        ]).ended;
        expect(replayed.code).toBe(1);
        expect(replayed.stdout).toContain(`--target=${url}`);
        expect(replayed.stdout).toContain('The same again: failed (interface.refuses-replay).');
        expect(
          readRecord(join(directory, 'direct/replay/run.ndjson'))?.checks.map(
            (check) => `${check.id} ${check.verdict}`,
          ),
        ).toEqual(['interface.refuses-replay failed']);
        // And one exchange of it alone: sealed anew, sent once before as it was then, answered with data again.
        const exchange = await testSpawn([
          'replay',
          'interface.refuses-replay',
          '--exchange=2',
          '--json',
          `--out=${join(directory, 'direct')}`,
        ]).ended;
        expect(exchange).toMatchObject({ code: 0, stderr: '' });
        expect(JSON.parse(exchange.stdout)).toMatchObject({
          sealing: 'fresh',
          before: 1,
          stored: { response: { status: 200 } },
          repeated: { response: { status: 200 } },
        });
        const filtered = await testSpawn(
          [`--target=${url}`, '-t', 'interface.answers-get', '--lang=en', `--out=${join(directory, 'filtered')}`],
          { script: 'npmTest.ts' },
        ).ended;
        expect(filtered.code).toBe(0);
        expect(readRecord(join(directory, 'filtered/run.ndjson'))).toMatchObject({
          header: { selection: ['interface.answers-get'] },
          footer: { verdict: 'incomplete', gate: { name: 'observed', outcome: 'passed' } },
        });
      } finally {
        platform.child.kill('SIGTERM');
      }
      expect((await platform.ended).code).toBe(0);
    },
  );

  test('heyan monitor prints its address, answers, and stops on SIGTERM', slow, async () => {
    const monitor = testSpawn(['monitor', '--port=0']);
    const url = await urlOf(monitor.firstLine);
    expect((await fetch(`${url}/health`)).status).toBe(200);
    monitor.child.kill('SIGTERM');
    expect((await monitor.ended).code).toBe(0);
    await expect(fetch(`${url}/health`)).rejects.toThrow('fetch failed');
  });

  test('heyan monitor makes its token at the first start, shows it once, and keeps it', slow, async () => {
    const kept = join(directory, 'kept');
    const started = async (words: readonly string[], env: Readonly<Record<string, string>> = {}) => {
      const monitor = testSpawn(['monitor', `--warehouse=${kept}`, '--store=memory', ...words], { env });
      const first = JSON.parse(await monitor.firstLine) as { url: string; token?: string; tokenFile?: string };
      const status = async (token?: string, host = new URL(first.url).host): Promise<number> =>
        new Promise((resolve, reject) => {
          const headers = { host, ...(token !== undefined && { authorization: `Bearer ${token}` }) };
          get(`${first.url}/platforms`, { headers }, (answer) => {
            answer.resume();
            resolve(answer.statusCode ?? 0);
          }).on('error', reject);
        });
      return {
        ...first,
        status,
        stop: async () => {
          monitor.child.kill('SIGTERM');
          return (await monitor.ended).stdout;
        },
        complained: async () => (await monitor.ended).stderr,
      };
    };
    const one = await started([]);
    const { token = '', tokenFile = '' } = one;
    expect([token, tokenFile]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), join(kept, 'management.token')]);
    expect([statSync(tokenFile).mode & 0o777, readFileSync(tokenFile, 'utf8')]).toEqual([0o600, `${token}\n`]);
    expect([await one.status(), await one.status(token), await one.status(token, 'log.example')]).toEqual([
      401, 200, 421,
    ]);
    // The first administrator's password is for a person at the console, and not for a program that reads the lines.
    expect(await one.stop()).not.toMatch(/admin/);
    const [, password = ''] = /admin.*?((?:[a-z2-9]{4}-){3}[a-z2-9]{4})/.exec(await one.complained()) ?? [];
    expect(password).not.toBe('');
    const two = await started(['--public-host=Log.Example:443'], {});
    expect([two.token, two.tokenFile]).toEqual([undefined, tokenFile]);
    expect([
      await two.status(token),
      await two.status(token, 'log.example'),
      await two.status(token, 'x.example'),
    ]).toEqual([200, 200, 421]);
    expect(await two.stop()).not.toContain(token);
    const three = await started([], { HEYAN_MONITOR_TOKEN: 'of-the-environment' });
    expect([await three.status(token), await three.status('of-the-environment')]).toEqual([401, 200]);
    expect(await three.stop()).not.toMatch(/of-the-environment|token/);
    const four = await started(['--token=of-the-line'], { HEYAN_MONITOR_TOKEN: 'of-the-environment' });
    expect([await four.status('of-the-environment'), await four.status('of-the-line')]).toEqual([401, 200]);
    await four.stop();
    chmodSync(tokenFile, 0o644);
    const open = await testSpawn(['monitor', `--warehouse=${kept}`, '--store=memory', '--lang=en']).ended;
    expect([open.code, open.stderr]).toEqual([2, expect.stringContaining('open to others')]);
    for (const [word, env] of [
      ['--token=', {}],
      ['--token=with space', {}],
      ['--public-host=a b', {}],
      ['--lang=en', { HEYAN_MONITOR_TOKEN: '' }],
    ] as const)
      expect([word, (await testSpawn(['monitor', word], { env }).ended).code]).toEqual([word, 2]);
  });
});
