import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Report } from '../../reports/report/report.ts';
import { testSpawn } from './testSpawn.ts';

const directory = mkdtempSync(join(tmpdir(), 'heyan-only-failed-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const slow = { timeout: 300_000 };
const heyan = (...words: readonly string[]) => testSpawn([...words, '--lang=en'], { cwd: directory }).ended;
const place = (out: string): string => join(directory, out, 'report.json');
const read = (out: string): Report => JSON.parse(readFileSync(place(out), 'utf8')) as Report;

/** Nothing here is about the front database, which takes a while to start. */
const reference = ['--reference', '--front-database=none'] as const;
const access = ['access-platform', '--platform=resource', '--port=0', '--front-database=none'] as const;
const fault = '--fault=interface-accepts-replay';
const only = '--only=7.2.4';

describe('heyan run --only-failed', () => {
  test(
    'on a platform that was mended: what had not passed again, the rest carried over; then everything',
    slow,
    async () => {
      expect((await heyan('run', ...reference, fault, only, '--out=a')).code).toBe(1);
      const first = read('a');
      const failing = first.checks.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id);
      expect(failing).toContain('interface.refuses-replay');
      expect(failing.length).toBeLessThan(first.checks.length);

      const again = await heyan('run', ...reference, '--only-failed', '--out=a');
      expect(again.code).toBe(0);
      expect(again.stdout).toContain(
        `${first.run.id}: ${failing.length === 1 ? '1 check' : `${failing.length} checks`} that had not passed `,
      );
      expect(again.stdout).toMatch(/Together with what is carried over[^]*Core: incomplete/);
      const second = read('a');
      expect(second.checks.map(({ id }) => id).toSorted()).toEqual(failing.toSorted());
      expect(second.run.selection.toSorted()).toEqual(failing.toSorted());
      expect(second).toMatchObject({ reason: 'continues', continues: { run: { runId: first.run.id } } });
      expect([second.levels, second.continues?.together?.levels].map((levels) => levels?.core.verdict)).toEqual([
        'incomplete',
        'incomplete',
      ]);
      const { carried = [], together } = second.continues ?? {};
      expect(carried.length + failing.length).toBe(first.checks.length);
      for (const one of carried) expect(one.startedAt).toBe(first.checks.find(({ id }) => id === one.id)?.startedAt);
      expect(together?.checks).toMatchObject({ failed: 0, passed: first.checks.length });
      expect(readFileSync(join(directory, 'a/index.html'), 'utf8')).toContain('id="continues"');

      const third = await heyan('run', ...reference, '--only-failed', only, '--out=a');
      expect(third.code).toBe(0);
      expect(third.stdout).toContain('Nothing in the last report is left that had not passed');
      expect(read('a')).not.toHaveProperty('continues');
      expect(read('a').checks.length).toBe(first.checks.length);
    },
  );

  test('by the configuration: where there is a report, and not with --only-failed=off', slow, async () => {
    const platform = testSpawn([...access, fault]);
    try {
      const { url } = JSON.parse(await platform.firstLine) as { readonly url: string };
      const config = join(directory, 'by-config');
      mkdirSync(config);
      writeFileSync(join(config, 'heyan.config.json'), JSON.stringify({ url, onlyFailed: 'reports' }));
      const words = ['run', '--config=by-config/heyan.config.json', only, '--out=by-config/reports'];
      for (const [more, continues] of [
        [[], false],
        [[], true],
        [['--only-failed=off'], false],
      ] as const) {
        expect((await heyan(...words, ...more)).code).toBe(1);
        expect('continues' in read('by-config/reports')).toBe(continues);
      }
    } finally {
      platform.child.kill('SIGTERM');
      await platform.ended;
    }
  });

  test('of npm test: the same checks again as of heyan run, in the same words', slow, async () => {
    const platform = testSpawn([...access, fault]);
    try {
      const { url } = JSON.parse(await platform.firstLine) as { readonly url: string };
      const npmTest = (...words: readonly string[]) =>
        testSpawn([`--target=${url}`, '--lang=en', ...words], { cwd: directory, script: 'npmTest.ts' }).ended;
      const out = `--out=${join(directory, 'by-npm')}`;
      expect((await npmTest(only, out)).code).toBe(1);
      const first = read('by-npm');
      const failing = first.checks.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id);
      const again = await npmTest('--only-failed', out);
      expect(again.code).toBe(1);
      expect(again.stdout).toContain(
        `${first.run.id}: ${failing.length === 1 ? '1 check' : `${failing.length} checks`}`,
      );
      const second = read('by-npm');
      expect(second.checks.map(({ id }) => id).toSorted()).toEqual(failing.toSorted());
      expect(second).toMatchObject({ reason: null, continues: { run: { runId: first.run.id } } });
      expect((second.continues?.carried.length ?? 0) + failing.length).toBe(first.checks.length);
      const nowhere = await npmTest('--only-failed=absent', out);
      expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringContaining('HEYAN_NOT_CONTINUED')]);
    } finally {
      platform.child.kill('SIGTERM');
      await platform.ended;
    }
  });

  test('refuses a report that is missing, damaged, or of somebody else, in one sentence', slow, async () => {
    await heyan('run', ...reference, '--only=interface.answers-get', '--out=b');
    const altered = (name: string, alter: (report: Report) => unknown): string => {
      mkdirSync(join(directory, name));
      writeFileSync(place(name), JSON.stringify(alter(read('b'))));
      return name;
    };
    const { run, target } = read('b');
    cpSync(join(directory, 'b'), join(directory, 'torn'), { recursive: true });
    writeFileSync(place('torn'), readFileSync(place('b'), 'utf8').slice(0, 2_000));
    const old = altered('old', (report) => ({ ...report, run: { ...run, heyan: { version: '0.0.9' } } }));
    const other = altered('other', (report) => ({ ...report, target: { ...target, platformId: 'PT-other' } }));
    const rows: readonly (readonly [string, string, RegExp])[] = [
      ['--only-failed=absent', 'HEYAN_NOT_CONTINUED', /There is no report\.json to continue in .*absent/],
      ['--only-failed=torn', 'HEYAN_REPORT_UNREADABLE', /torn is not JSON/],
      [`--only-failed=${old}`, 'HEYAN_NOT_CONTINUED', /heyan 0\.0\.9 wrote it, and this is/],
      [
        `--only-failed=${other}`,
        'HEYAN_NOT_CONTINUED',
        /is of resource · PT-other · reference, but resource · PT-resource-0001 · reference is examined now/,
      ],
      ['--only-failed=', 'HEYAN_FLAG_VALUE', /--only-failed expects REPORT/],
    ];
    for (const [word, code, sentence] of rows) {
      const ended = await heyan('run', ...reference, word, '--out=c');
      expect([word, ended.code, ended.stdout]).toEqual([word, 2, '']);
      expect(ended.stderr).toMatch(new RegExp(`^Error ${code}\n`));
      expect(ended.stderr).toMatch(sentence);
    }
    const kind = await heyan('run', ...reference, '--platform=service', '--only-failed=b', '--out=c');
    expect(kind).toMatchObject({ code: 2, stdout: '' });
    expect(kind.stderr).toMatch(/service · \S+ · reference is examined now/);
    const list = await heyan('run', '--targets=absent.csv', '--only-failed');
    expect([list.code, list.stderr]).toEqual([2, expect.stringContaining('--targets and --only-failed cannot go')]);
  });
});
