import { describe, expect, test } from 'vitest';
import type { Check } from './check.ts';
import type { RunContext } from './createCheckRunner.ts';
import { CandidateError } from '../errors/candidateError.ts';
import { createRedactor } from '../evidence/createRedactor.ts';
import { inconclusive, judged, passed } from '../verdict/outcome.ts';
import { runChecks } from './runChecks.ts';
import type { RunChecksOptions } from './runChecks.ts';
import type { CheckResult } from '../evidence/runRecord.ts';
import type { Scene } from './scene.ts';
import { testCheck, testFinding, testRequirement } from './testCheck.ts';
import { testContext } from './testContext.ts';

const run = async (
  checks: readonly Check[],
  options: Partial<RunChecksOptions> & { context?: RunContext } = {},
): Promise<Map<string, CheckResult>> => {
  const results = new Map<string, CheckResult>();
  const all = {
    checks,
    requirements: [testRequirement()],
    context: testContext(),
    strict: false,
    waivers: [],
    today: '2026-11-23',
    ...options,
  };
  for await (const result of runChecks(all)) results.set(result.id, result);
  return results;
};
const never = () => new Promise<never>(() => {});

describe('a run of checks', () => {
  test('gives every check a result, whatever they do', async () => {
    const results = await run([
      testCheck({ id: 'a.passes' }),
      testCheck({ id: 'a.finds', run: async () => judged([testFinding()]) }),
      testCheck({
        id: 'a.throws',
        run: () => {
          throw new Error('oops');
        },
      }),
      testCheck({ id: 'a.hangs', deadlineMs: 30, run: never }),
      testCheck({ id: 'a.returns-nothing', run: (async () => undefined) as unknown as Check['run'] }),
      testCheck({ id: 'a.needs', needs: ['interfaces', 'pages'] }),
      testCheck({ id: 'a.needs-control', needs: ['control'] }),
      testCheck({ id: 'a.elsewhere', platforms: ['service'] }),
      testCheck({
        id: 'a.unreachable',
        run: async () => Promise.reject(new CandidateError('unreachable', { 'zh-CN': '断', en: 'gone' })),
      }),
    ]);
    expect([...results.values()].map((one) => [one.id, one.verdict, one.reason]).sort()).toEqual([
      ['a.elsewhere', 'not-applicable', 'not-this-kind'],
      ['a.finds', 'failed', null],
      ['a.hangs', 'inconclusive', 'deadline'],
      ['a.needs', 'inconclusive', 'capability-missing'],
      ['a.needs-control', 'inconclusive', 'control-missing'],
      ['a.passes', 'passed', null],
      ['a.returns-nothing', 'error', 'suite-error'],
      ['a.throws', 'error', 'suite-error'],
      ['a.unreachable', 'inconclusive', 'unreachable'],
    ]);
    expect(results.get('a.throws')?.detail?.en).toContain('oops');
    expect(results.get('a.finds')?.clauses).toEqual(['7.2.3']);
  });

  test('aborts the signal at the deadline, and a check that heeds it by throwing is inconclusive, not an error', async () => {
    const heeds = testCheck({
      id: 'a.heeds',
      deadlineMs: 20,
      run: (context) =>
        new Promise((_, reject) => context.signal.addEventListener('abort', () => reject(new Error('stopped')))),
    });
    expect((await run([heeds])).get('a.heeds')).toMatchObject({ verdict: 'inconclusive', reason: 'deadline' });
  });

  test('never lets two checks hold the same lock, and lets the others go on', async () => {
    let inside = 0;
    let most = 0;
    let atWork = 0;
    let mostAtWork = 0;
    const locking = (id: string, locks: Check['locks']): Check =>
      testCheck({
        id,
        ...(locks && { locks }),
        run: async () => {
          atWork += 1;
          mostAtWork = Math.max(mostAtWork, atWork);
          if (locks?.includes('control')) most = Math.max(most, (inside += 1));
          for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
          if (locks?.includes('control')) inside -= 1;
          atWork -= 1;
          return passed();
        },
      });
    const checks = Array.from({ length: 30 }, (_, index) => {
      const locks: Check['locks'][] = [
        ['control'],
        ['front-database', 'control'],
        ['control', 'front-database'],
        undefined,
      ];
      return locking(`a.${index}`, locks[index % 4]);
    });
    const results = await run(checks, { concurrency: 3 });
    expect([...results.values()].every((one) => one.verdict === 'passed')).toBe(true);
    expect(results.size).toBe(30);
    expect(most).toBe(1);
    expect(mostAtWork).toBe(3);
  });

  test('plays a scene once, on its own time, and gives its evidence to whoever rests on it', async () => {
    let plays = 0;
    const scene: Scene<string> = {
      id: 'pull',
      play: async (context) => {
        plays += 1;
        await new Promise((resolve) => setTimeout(resolve, 60));
        return context.evidence.record({ kind: 'note', text: 'what the scene saw' });
      },
    };
    const user = (id: string): Check =>
      testCheck({
        id,
        deadlineMs: 30,
        run: async (context) => judged([testFinding({ evidence: [await context.use(scene)] })]),
      });
    const results = await run([user('a.one'), user('a.two'), user('a.three')]);
    expect(plays).toBe(1);
    for (const result of results.values()) {
      expect(result.verdict).toBe('failed');
      expect(result.evidence.map((one) => one.id)).toEqual(result.findings[0]?.evidence);
    }
  });

  test('lends the places of those who only wait for a scene, and never has more at work than allowed', async () => {
    const seen: string[] = [];
    let atWork = 0;
    let most = 0;
    let finish = (): void => {};
    const scene: Scene<void> = {
      id: 'slow',
      play: () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    };
    const work = async (id: string): Promise<void> => {
      atWork += 1;
      most = Math.max(most, atWork);
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
      atWork -= 1;
      seen.push(id);
    };
    const waits = (id: string): Check =>
      testCheck({
        id,
        run: async (context) => {
          await context.use(scene);
          await work(id);
          return passed();
        },
      });
    const last = testCheck({
      id: 'a.last',
      run: async () => {
        await work('a.last');
        finish();
        return passed();
      },
    });
    const results = await run([waits('a.1'), waits('a.2'), waits('a.3'), waits('a.4'), last], { concurrency: 2 });
    expect([...results.values()].map((one) => one.verdict)).toEqual(Array.from({ length: 5 }, () => 'passed'));
    expect(seen[0]).toBe('a.last');
    expect(most).toBeLessThanOrEqual(2);
  });

  test('a scene that hangs makes its checks inconclusive; one that throws is a suite error in each', async () => {
    const hangs: Scene<never> = { id: 'hangs', deadlineMs: 20, play: never };
    const throws: Scene<never> = { id: 'throws', play: () => Promise.reject(new RangeError('ours')) };
    const using = (id: string, scene: Scene<never>): Check =>
      testCheck({ id, run: async (context) => context.use(scene) });
    const results = await run([using('a.1', hangs), using('a.2', hangs), using('b.1', throws), using('b.2', throws)]);
    expect(['a.1', 'a.2', 'b.1', 'b.2'].map((id) => results.get(id)?.reason)).toEqual([
      'deadline',
      'deadline',
      'suite-error',
      'suite-error',
    ]);
  });

  test('is interrupted from outside: every check still has a result', async () => {
    const controller = new AbortController();
    const checks = [
      testCheck({ id: 'a.first' }),
      ...Array.from({ length: 9 }, (_, index) => testCheck({ id: `a.${index}`, run: never })),
    ];
    const context = testContext({ signal: controller.signal });
    const results = run(checks, {
      context,
      concurrency: 1,
      onStart: (check) => check.id === 'a.0' && controller.abort(),
    });
    const reasons = [...(await results).values()].map((one) => one.reason);
    expect(reasons).toHaveLength(10);
    expect(reasons.filter((reason) => reason === 'interrupted')).toHaveLength(9);
  });

  test('redacts findings and evidence at capture', async () => {
    const context = testContext({ redactor: createRedactor(['s3cr3t-key']) });
    const leaks = testCheck({
      id: 'a.leaks',
      run: async ({ evidence }) => {
        evidence.addSecret('later-one');
        const id = evidence.record({
          kind: 'note',
          text: `s3cr3t-key ${btoa('xs3cr3t-key')} later-one postgresql://u:pw@h/d`,
        });
        return judged([testFinding({ actual: { deep: ['s3cr3t-key'], password: 'x' }, evidence: [id] })]);
      },
    });
    const written = JSON.stringify((await run([leaks], { context })).get('a.leaks'));
    for (const secret of ['s3cr3t-key', btoa('xs3cr3t-key').slice(4, -4), 'later-one', 'u:pw@'])
      expect(written).not.toContain(secret);
    expect(written).toContain('postgresql://u:[redacted]@h/d');
  });

  test('derives chance from the seed alone, and names from the run: what the first run made is still there', async () => {
    const seen: string[] = [];
    const tells = testCheck({
      run: async ({ correlationId, random }) => {
        seen.push(`${correlationId} ${random()}`);
        return inconclusive('no-data', { 'zh-CN': '', en: '' });
      },
    });
    for (const [seed, runId] of [
      [1, 'a'],
      [1, 'b'],
      [2, 'a'],
    ] as const)
      await run([tells], { context: testContext({ seed, runId }) });
    const [names, chances] = [0, 1].map((at) => seen.map((one) => one.split(' ')[at]));
    expect([names?.[0] === names?.[1], names?.[0] === names?.[2]]).toEqual([false, true]);
    expect([chances?.[0] === chances?.[1], chances?.[0] === chances?.[2]]).toEqual([true, false]);
  });

  test('gives each result as it comes, not when all have ended', async () => {
    let seen = (): void => {};
    const wasSeen = new Promise<void>((resolve) => (seen = resolve));
    const waits = testCheck({ id: 'a.waits', deadlineMs: 500, run: () => wasSeen.then(() => passed()) });
    const verdicts: string[] = [];
    for await (const { id, verdict } of runChecks({
      checks: [testCheck({ id: 'a.first' }), waits],
      requirements: [testRequirement()],
      context: testContext(),
      waivers: [],
      today: '2026-11-23',
    })) {
      verdicts.push(`${id} ${verdict}`);
      seen();
    }
    expect(verdicts).toEqual(['a.first passed', 'a.waits passed']);
  });

  test('begins what comes last when the others have ended and what they left is collected', async () => {
    const order: string[] = [];
    const tells = (id: string, last?: boolean): Check =>
      testCheck({
        id,
        ...(last === undefined ? {} : { last }),
        run: async ({ results }) => {
          order.push(`${id} after ${results().length}`);
          return passed();
        },
      });
    const collect = async (results: readonly CheckResult[]): Promise<void> =>
      void order.push(`collect ${results.map(({ id }) => id).join(' ')}`);
    const results = await run([tells('z.last', true), tells('a.one'), tells('a.two', false)], {
      collect,
      concurrency: 1,
    });
    expect(order).toEqual(['a.one after 0', 'a.two after 1', 'collect a.one a.two', 'z.last after 2']);
    expect([...results.keys()]).toEqual(['a.one', 'a.two', 'z.last']);
  });

  test('without a check ends at once', async () => {
    expect((await run([])).size).toBe(0);
  });
});
