import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { freePort } from '../../fixtures/starting/freePort.ts';
import { startHostile } from '../../fixtures/hostile/startHostile.ts';
import type { BatchOverview } from '../../reports/batch/batchOverview.ts';
import type { BatchState } from '../../reports/batch/batchState.ts';
import { testSpawn } from '../running/testSpawn.ts';

const directory = mkdtempSync(join(tmpdir(), 'heyan-batch-'));
const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
  rmSync(directory, { recursive: true, force: true });
});
const slow = { timeout: 300_000 };
const only = '--only=interface.refuses-without-parameters';

/** A platform that answers; `heard` counts how often its document was asked for. */
const platform = async (hangs: () => boolean = () => false) => {
  let heard = 0;
  const candidate = await startHostile({
    behave: () => ({
      document: (harmless) => {
        heard += 1;
        return harmless;
      },
      interfaces: (_request, response) => {
        if (!hangs()) response.writeHead(200, { 'content-type': 'application/json' }).end('{"total":0,"records":[]}');
      },
    }),
  });
  closing.push(candidate.close);
  return { url: candidate.url, heard: () => heard };
};
const read = <T>(...path: readonly string[]): T => JSON.parse(readFileSync(join(directory, ...path), 'utf8')) as T;
const stateOf = (out: string): BatchState => {
  const [name = ''] = readdirSync(join(directory, out, 'batches'));
  return read<BatchState>(out, 'batches', name, 'batch.json');
};

describe('heyan run --targets', () => {
  test('examines each in a process of its own and tells of all, worst first', slow, async () => {
    const { url } = await platform();
    const nobody = `http://127.0.0.1:${await freePort()}/`;
    writeFileSync(
      join(directory, 'list.json'),
      JSON.stringify([
        { id: 'one', target: url },
        { id: 'gone', target: nobody },
      ]),
    );
    const words = ['run', '--targets=list.json', only, '--lang=en', '--out=all'];
    const ended = await testSpawn(words, { cwd: directory }).ended;
    expect(ended.stdout).toMatch(/^\[2\/2\] /m);
    const { targets, counts } = read<BatchOverview>('all', 'overview.json');
    expect(targets.map(({ id, outcome }) => [id, outcome.status])).toEqual([
      ['gone', 'failed'],
      ['one', 'reported'],
    ]);
    expect(counts.failed).toBe(1);
    // Not to be examined at all is worse than what the other one came to.
    expect(ended.code).toBe(2);
    expect(readFileSync(join(directory, 'all/index.html'), 'utf8')).toContain('/one/index.html');

    const again = await testSpawn([...words, '--json'], { cwd: directory }).ended;
    const second = JSON.parse(again.stdout) as BatchOverview;
    expect([second.batches, second.targets.find(({ id }) => id === 'one')?.trend]).toEqual([1, 'same']);
  });

  test(
    'never examines one address twice at the same time: what one run changes would be a finding of the other',
    slow,
    async () => {
      const { url } = await platform();
      writeFileSync(join(directory, 'same'), `${url}\n${url}/\n${url} id=third gate=full\n`);
      const words = ['run', '--targets=same', only, '--lang=en', '--parallel=3', '--out=same-out'];
      await testSpawn(words, { cwd: directory }).ended;
      const spans = stateOf('same-out').targets.map(({ outcome }) =>
        outcome.status === 'reported' ? [outcome.startedAt, outcome.endedAt] : ['none'],
      );
      expect(spans.flat()).toHaveLength(6);
      expect(spans.flat().toSorted()).toEqual(spans.flat());
    },
  );

  test.each([
    ['SIGKILL', '', null],
    ['SIGINT', 'Not all is examined yet', 4],
  ] as const)('goes on after a %s with what was not done, and with nothing else', slow, async (signal, told, code) => {
    let held = true;
    const [first, second] = [await platform(), await platform(() => held)];
    writeFileSync(join(directory, signal), `${first.url} id=first\n${second.url} id=second\n`);
    const words = ['run', `--targets=${signal}`, only, '--lang=en', '--parallel=1', `--out=out-${signal}`];
    const stopped = testSpawn(words, { cwd: directory });
    await expect.poll(second.heard, { timeout: 120_000 }).toBeGreaterThan(0);
    stopped.child.kill(signal);
    expect(await stopped.ended).toMatchObject({ code, stdout: expect.stringContaining(told) });
    const before = stateOf(`out-${signal}`);
    expect(before.targets.map(({ outcome }) => outcome.status)).toEqual(['reported', 'pending']);
    const asked = first.heard();

    writeFileSync(join(directory, 'other'), `${first.url}\n`);
    const refused = await testSpawn(['run', '--targets=other', only, '--lang=en', `--out=out-${signal}`], {
      cwd: directory,
    }).ended;
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('HEYAN_BATCH_OTHER')]);

    held = false;
    const ended = await testSpawn(words, { cwd: directory }).ended;
    expect(ended.stdout).toContain('1 platforms are left');
    const after = stateOf(`out-${signal}`);
    expect(after.targets.map(({ outcome }) => outcome.status)).toEqual(['reported', 'reported']);
    expect([after.id, after.targets[0], first.heard()]).toEqual([before.id, before.targets[0], asked]);
    expect(after.endedAt).not.toBeNull();
  });

  test.each([
    [['--targets=none'], 'HEYAN_TARGETS_INVALID'],
    [['--targets=list.json', '--reference'], 'HEYAN_TARGETS_AND_TARGET'],
    [['--targets=list.json', '--warehouse=x'], 'HEYAN_TARGETS_AND_TARGET'],
    [['--reference', '--parallel=2'], 'HEYAN_TARGETS_AND_TARGET'],
    [['--targets=list.json', '--profile=none.json'], 'HEYAN_PROFILE'],
  ])('refuses %j with one message', slow, async (words, code) => {
    const ended = await testSpawn(['run', ...words, '--lang=en'], { cwd: directory }).ended;
    expect([ended.code, ended.stdout]).toEqual([2, '']);
    expect(ended.stderr).toContain(code);
    expect(ended.stderr).not.toMatch(/^\s+at /m);
  });
});
