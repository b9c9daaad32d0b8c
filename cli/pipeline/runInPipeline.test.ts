import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { testSpawn } from '../running/testSpawn.ts';

const directory = mkdtempSync(join(tmpdir(), 'heyan-in-pipeline-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const patient = { timeout: 300_000 };

const target = { platformId: 'PT-resource-0001', kind: 'resource' };
const baseline = (
  name: string,
  ...expected: readonly { readonly check: string; readonly codes: readonly string[] }[]
) => {
  writeFileSync(join(directory, name), JSON.stringify({ baselineVersion: 1, target, of: '', expected }));
  return `--baseline=${name}`;
};
let runs = 0;
const run = (env: Readonly<Record<string, string>>, ...words: readonly string[]) => {
  runs += 1;
  const out = words.some((word) => word.startsWith('--out=')) ? [] : [`--out=out-${runs}`];
  return testSpawn(['run', '--lang=en', ...out, ...words], { cwd: directory, env }).ended;
};

const replay = { check: 'interface.refuses-replay', codes: ['interface.refuses-replay'] };
// Nothing here is about the front database, which takes a while to start.
const only = ['--reference', '--front-database=none', '--only=interface.refuses-replay,interface.answers-get'];
const fault = '--fault=interface-accepts-replay';

describe.concurrent('heyan run --baseline', () => {
  test('0 for what is expected, 1 for what is new, 1 for what went away', patient, async () => {
    const file = baseline('known.json', replay);
    const [expected, gone, fresh] = await Promise.all([
      run({}, ...only, fault, file),
      run({}, ...only, file),
      run({}, ...only, fault, baseline('empty.json')),
    ]);
    expect([expected.code, expected.stdout]).toEqual([
      0,
      expect.stringContaining('Known by the baseline:\n  interface.refuses-replay'),
    ]);
    expect([gone.code, gone.stdout]).toEqual([1, expect.stringContaining('In the baseline and no longer found')]);
    expect([fresh.code, fresh.stdout]).toEqual([
      1,
      expect.stringContaining('Newly violated:\n  interface.refuses-replay'),
    ]);
    // The verdict is the truth all the same.
    expect(expected.stdout).toMatch(/Gate .*violated/);
    expect(expected.stdout).not.toContain('Exit code');
  });

  test('a baseline that cannot be used is said to be one before anything is examined', patient, async () => {
    const unknown = await run({}, ...only, baseline('unknown.json', { check: 'interface.refuses-replai', codes: [] }));
    expect([unknown.code, unknown.stderr]).toEqual([
      2,
      expect.stringContaining('did you mean "interface.refuses-replay"'),
    ]);
    writeFileSync(join(directory, 'shape.json'), '{\n "baselineVersion": 1,\n "target": 3\n}');
    const shape = await run({}, ...only, '--baseline=shape.json');
    expect([shape.code, shape.stderr]).toEqual([
      2,
      expect.stringMatching(/HEYAN_BASELINE_INVALID[\s\S]*target.*\(line 3\)/),
    ]);
    const absent = await run({}, ...only, '--baseline=absent.json');
    expect([absent.code, absent.stderr]).toEqual([2, expect.stringContaining('HEYAN_BASELINE_INVALID')]);
    const other = await run({}, ...only, '--platform=service', baseline('resource.json', replay));
    expect([other.code, other.stderr]).toEqual([
      2,
      expect.stringContaining('PT-resource-0001 (resource), but PT-service-0001'),
    ]);
  });

  test('is not made of a selection', patient, async () => {
    await run({}, ...only, '--out=selection');
    const refused = await testSpawn(['baseline', 'selection', '--lang=en'], { cwd: directory }).ended;
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('a selection only')]);
  });

  test('is written from a report, not over one that is there unless told', patient, async () => {
    const sample = join(import.meta.dirname, '../../reports/samples/report-v1.json');
    const write = (...words: readonly string[]) =>
      testSpawn(['baseline', sample, '--lang=en', '--out=new.json', ...words], { cwd: directory }).ended;
    const first = await write();
    expect([first.code, first.stdout]).toEqual([
      0,
      expect.stringMatching(/new\.json: \d+ checks are expected to fail\./),
    ]);
    const made = JSON.parse(readFileSync(join(directory, 'new.json'), 'utf8')) as { readonly baselineVersion: number };
    expect(made.baselineVersion).toBe(1);
    expect([(await write()).code, (await write('--update')).code]).toEqual([2, 0]);
  });
});

describe.concurrent('heyan run in a CI system', () => {
  test(
    'GitHub: commands stopped around the run, an annotation, the summary, what the exit code means',
    patient,
    async () => {
      const summary = join(directory, 'summary.md');
      const ended = await run({ GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary }, ...only, fault);
      expect(ended.code).toBe(1);
      expect(ended.stdout).toMatch(
        /^::stop-commands::([0-9a-f]{32})\n[\s\S]*\n::\1::\n::error title=interface\.refuses-replay /,
      );
      expect(ended.stdout).toMatch(/\nExit code 1: the platform violates something/);
      expect(readFileSync(summary, 'utf8')).toContain('| `interface.refuses-replay` |');
    },
  );

  test(
    'GitLab: a section and a report of code quality; the JSON on the standard output stays JSON',
    patient,
    async () => {
      const ended = await run({ GITLAB_CI: 'true' }, ...only, fault, '--json', '--out=gitlab');
      expect(JSON.parse(ended.stdout)).toMatchObject({ gate: { outcome: 'violated' } });
      expect(ended.stderr).toMatch(/section_start:\d+:heyan[\s\S]*section_end:\d+:heyan/);
      const issues = JSON.parse(
        readFileSync(join(directory, 'gitlab/gl-code-quality-report.json'), 'utf8'),
      ) as readonly { readonly check_name: string }[];
      // One for each interface that took the request a second time.
      expect(issues.length).toBeGreaterThan(1);
      expect([...new Set(issues.map(({ check_name: name }) => name))]).toEqual(['interface.refuses-replay']);
    },
  );

  test('an error of usage is explained as well', patient, async () => {
    const ended = await run({ CI: 'true' }, '--target=http://127.0.0.1:1');
    expect([ended.code, ended.stdout]).toEqual([2, expect.stringContaining('Exit code 2: usage or configuration')]);
    // What went wrong is told afterwards, and may quote a platform: commands stay stopped.
    const github = await run({ GITHUB_ACTIONS: 'true' }, '--target=http://127.0.0.1:1');
    expect(github.stdout).toMatch(/^::stop-commands::[0-9a-f]{32}\nExit code 2: /);
  });
});

describe.concurrent('heyan run --wait-for', () => {
  test('goes on asking a platform that is not up yet', patient, async () => {
    let asked = 0;
    const server = createServer((request, response) => {
      asked += request.url?.startsWith('/.well-known') === true ? 1 : 0;
      if (asked < 3) response.writeHead(503).end();
      else
        response.end(JSON.stringify({ version: 1, platformId: 'p', name: 'p', kind: 'service', pages: { home: '/' } }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const address = `--target=http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const waited = await run({}, address, '--wait-for=60s', '--only=interface.answers-get');
      expect([waited.code, asked >= 3]).toEqual([4, true]);
      expect(waited.stderr).toBe('');
      const wrong = await run({}, address, '--wait-for=soon');
      expect([wrong.code, wrong.stderr]).toEqual([
        2,
        expect.stringContaining('--wait-for expects a duration such as 60s'),
      ]);
    } finally {
      server.close();
    }
  });
});
