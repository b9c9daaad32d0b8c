import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CandidateError } from '../errors/candidateError.ts';
import { inconclusive, judged, passed } from '../verdict/outcome.ts';
import type { Check } from './check.ts';
import type { CheckContext } from './checkContext.ts';
import { createCheckRunner } from './createCheckRunner.ts';
import type { RunContext } from './createCheckRunner.ts';
import { Interruption } from './createDeadline.ts';
import type { Scene } from './scene.ts';
import { testCheck, testFinding, testRequirement } from './testCheck.ts';
import { testContext } from './testContext.ts';

const runnerOf = (change: Partial<RunContext> = {}) =>
  createCheckRunner(testContext(change), [testRequirement()], { waivers: [], today: '2026-11-23' });
const examine = (change: Partial<Check>, context: Partial<RunContext> = {}) => runnerOf(context).run(testCheck(change));

/** What a check is given. */
const given = async (change: Partial<RunContext> = {}): Promise<CheckContext> => {
  const seen: CheckContext[] = [];
  const run = async (context: CheckContext) => {
    seen.push(context);
    return passed();
  };
  await examine({ run }, change);
  const [context] = seen;
  if (context === undefined) throw new Error('the check ran');
  return context;
};

describe('a check is given', () => {
  it('what the run has, and nothing that has not been collected', async () => {
    const run = testContext({ capabilities: new Set(['pages']) });
    const context = await given(run);
    expect([context.target, context.profile, context.clock]).toEqual([run.target, run.profile, run.clock]);
    expect(context.capabilities).toEqual(new Set(['pages']));
    expect([context.results(), context.coverage()]).toEqual([[], []]);
  });

  it('what the run has collected', async () => {
    const results: ReturnType<CheckContext['results']> = [await examine({})];
    const coverage: ReturnType<CheckContext['coverage']> = [
      { type: 'coverage', table: 3, row: 1, indicator: 't3-1-unique-visitors', state: 'obtained', cells: [] },
    ];
    const context = await given({ results: () => results, coverage: () => coverage });
    expect([context.results(), context.coverage()]).toEqual([results, coverage]);
  });

  it('a name that can stand in a record and a header', async () => {
    expect((await given()).correlationId).toMatch(/^hy-[0-9a-f]{16}$/);
  });

  it('a fetch that leaves evidence of its own', async () => {
    const fetch = async () => new Response('ok');
    const result = await examine(
      {
        run: async (context) => {
          const response = await context.fetch('http://peer.invalid/a');
          return judged([testFinding({ evidence: [context.evidenceOf(response) ?? ''] })]);
        },
      },
      { fetch },
    );
    expect(result.evidence).toMatchObject([{ kind: 'exchange', request: { url: 'http://peer.invalid/a' } }]);
    expect(result.findings[0]?.evidence).toEqual([result.evidence[0]?.id]);
  });

  it('a fetch that ends with the check', async () => {
    const fetch: typeof globalThis.fetch = (input) =>
      new Promise((_, reject) => (input as Request).signal.addEventListener('abort', () => reject(new Error('cut'))));
    const run: Check['run'] = ({ fetch: ask }) => ask('http://peer.invalid/a').then(() => passed());
    expect(await examine({ deadlineMs: 10, run }, { fetch })).toMatchObject({ reason: 'deadline' });
  });

  it('the global fetch where the run has none of its own', async () => {
    const run: Check['run'] = ({ fetch }) => fetch('http://127.0.0.1:1/').then(() => passed());
    expect(await examine({ run })).toMatchObject({ verdict: 'inconclusive', reason: 'unreachable' });
  });

  it('patience with a silent peer that all checks of a run share', async () => {
    let asked = 0;
    const fetch: typeof globalThis.fetch = (input) => {
      asked += 1;
      return new Promise((_, reject) =>
        (input as Request).signal.addEventListener('abort', () => reject((input as Request).signal.reason)),
      );
    };
    const { run } = runnerOf({ fetch });
    const asks = testCheck({
      deadlineMs: 5,
      run: (context) => context.fetch('http://peer.invalid/').then(() => passed()),
    });
    for (let time = 0; time < 6; time += 1) expect((await run(asks)).reason).toBe('deadline');
    expect([(await run(asks)).reason, asked]).toEqual(['unreachable', 6]);
  });
});

describe('a check that does not come to its end', () => {
  it('says how long it had, in both languages', async () => {
    const { detail } = await examine({ deadlineMs: 20, run: () => new Promise(() => {}) });
    expect(detail).toEqual({ 'zh-CN': '0.02 秒内未能完成。', en: 'It did not come to an end within 0.02 s.' });
  });

  it('with the run says so', async () => {
    const end = new AbortController();
    const run = () => {
      end.abort();
      return new Promise<never>(() => {});
    };
    const interrupted = {
      verdict: 'inconclusive',
      reason: 'interrupted',
      detail: { 'zh-CN': '运行被中断。', en: 'The run was interrupted.' },
      evidence: [],
    };
    expect(await examine({ run }, { signal: end.signal })).toMatchObject(interrupted);
    let begun = false;
    const late = async () => {
      begun = true;
      return passed();
    };
    expect(await examine({ run: late }, { signal: end.signal })).toMatchObject(interrupted);
    expect(begun).toBe(false);
  });

  it.each([
    ['what it threw after the end is not our mistake', new Error('stopped'), 'interrupted'],
    ['nor what it handed on', new Interruption('deadline'), 'deadline'],
  ])('%s', async (_, error, reason) => {
    const end = new AbortController();
    const run = () => {
      end.abort();
      throw error;
    };
    expect(await examine({ run }, { signal: end.signal })).toMatchObject({ verdict: 'inconclusive', reason });
  });

  it('because of its peer says what is wrong with that', async () => {
    const detail = { 'zh-CN': '断', en: 'gone' };
    const run = () => Promise.reject(new CandidateError('unreachable', detail));
    expect(await examine({ run })).toMatchObject({ verdict: 'inconclusive', reason: 'unreachable', detail });
  });

  it('keeps what it had seen', async () => {
    const run: Check['run'] = async ({ evidence }) => {
      evidence.record({ kind: 'note', text: 'seen' });
      throw new Error('ours');
    };
    const { evidence, verdict } = await examine({ run });
    expect([verdict, evidence[0]]).toMatchObject(['error', { kind: 'note', text: 'seen' }]);
  });

  it('after which it fails does not bring the run down', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', note);
    const run: Check['run'] = ({ signal }) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => setImmediate(() => reject(new Error('late')))));
    await examine({ deadlineMs: 5, run });
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });
});

describe('a check that returns what it should not', () => {
  it.each([
    ['nothing', undefined, 'returned no outcome'],
    ['findings that are none', { kind: 'findings' }, 'TypeError'],
  ])('(%s) is a suite error, and the run goes on', async (_, outcome, said) => {
    const run = (async ({ evidence }: CheckContext) => {
      evidence.record({ kind: 'note', text: 'seen' });
      return outcome;
    }) as Check['run'];
    const result = await examine({ run });
    expect(result).toMatchObject({ verdict: 'error', reason: 'suite-error' });
    expect(result.detail?.en).toContain(said);
    expect(result.evidence.at(-1)).toMatchObject({ id: 'suite-error' });
  });

  it('keeps what it had seen where only its outcome is missing', async () => {
    const run = (async ({ evidence }: CheckContext) =>
      void evidence.record({ kind: 'note', text: 'seen' })) as unknown as Check['run'];
    expect((await examine({ run })).evidence[0]).toMatchObject({ text: 'seen' });
  });
});

it('a check may give up a lock; a scene has none', async () => {
  const released: string[] = [];
  const place = { aside: <T>(work: () => Promise<T>) => work(), release: (lock: string) => void released.push(lock) };
  const scene: Scene<string> = {
    id: 'scene',
    play: async ({ release }) => {
      release('control');
      return '';
    },
  };
  const run: Check['run'] = async ({ use, release }) => {
    await use(scene);
    release('business-data');
    return passed();
  };
  expect((await runnerOf().run(testCheck({ run }), place)).verdict).toBe('passed');
  expect((await runnerOf().run(testCheck({ run }))).verdict).toBe('passed');
  expect(released).toEqual(['business-data']);
});

it('a check that cannot begin has no evidence', async () => {
  expect(await examine({ needs: ['control'] })).toMatchObject({ reason: 'control-missing', evidence: [] });
});

describe('time', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => void vi.useRealTimers());
  const takes =
    (milliseconds: number): Check['run'] =>
    () =>
      new Promise((resolve) => setTimeout(() => resolve(passed()), milliseconds));
  const after = async <T>(result: Promise<T>, milliseconds: number): Promise<T> => {
    await vi.advanceTimersByTimeAsync(milliseconds);
    return result;
  };

  it('that a check took is told to a tenth of a millisecond, from when it began by the run’s clock', async () => {
    const clock = { now: () => Date.UTC(2026, 10, 23, 8) };
    await vi.advanceTimersByTimeAsync(500);
    const result = await after(examine({ run: takes(1234) }, { clock }), 1234);
    expect(result).toMatchObject({ startedAt: '2026-11-23T08:00:00.000Z', durationMs: 1234 });
  });

  it('is ten seconds where a check does not say', async () => {
    expect(await after(examine({ run: takes(9_990) }), 10_001)).toMatchObject({ verdict: 'passed' });
    expect(await after(examine({ run: takes(10_010) }), 10_020)).toMatchObject({ reason: 'deadline' });
  });

  it('that is not needed is given back: no timer is left', async () => {
    await examine({ deadlineMs: 60_000 });
    await examine({ deadlineMs: 60_000, run: () => Promise.reject(new Error('ours')) });
    expect(vi.getTimerCount()).toBe(0);
  });

  const slow: Scene<string> = {
    id: 'slow',
    play: () => new Promise((resolve) => setTimeout(() => resolve('played'), 20_000)),
  };
  const around: Scene<string> = { id: 'around', deadlineMs: 100, play: async ({ use }) => `${await use(slow)} within` };
  const uses =
    (scene: Scene<string>): Check['run'] =>
    async ({ use }) =>
      inconclusive('no-data', { 'zh-CN': '', en: await use(scene) });

  it('does not run out while a scene is played, nor for the scene that waits for another', async () => {
    const result = await after(examine({ deadlineMs: 100, run: uses(around) }), 20_001);
    expect(result.detail?.en).toBe('played within');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('of a scene is thirty seconds, for all who wait for it; places are lent only where somebody lends them', async () => {
    const { run } = runnerOf();
    const never: Scene<string> = { id: 'never', play: () => new Promise(() => {}) };
    const both = Promise.all([run(testCheck({ run: uses(never) })), run(testCheck({ run: uses(never) }))]);
    const ended = both.then((results) => results.map(({ reason }) => reason));
    await vi.advanceTimersByTimeAsync(29_900);
    expect(vi.getTimerCount()).toBe(1);
    expect(await after(ended, 200)).toEqual(['deadline', 'deadline']);
    const played = Promise.all([run(testCheck({ run: uses(slow) })), run(testCheck({ run: uses(slow) }))]);
    expect((await after(played, 20_001)).map(({ detail }) => detail?.en)).toEqual(['played', 'played']);
  });
});

it('evidence of a scene is that of the check that had it played; others have what their findings name', async () => {
  const scene: Scene<readonly string[]> = {
    id: 'pull',
    play: async ({ evidence }) => ['one', 'two'].map((text) => evidence.record({ kind: 'note', text })),
  };
  const { run } = runnerOf();
  const names = (at?: number) =>
    testCheck({
      run: async ({ use }) => {
        const seen = await use(scene);
        return at === undefined ? passed() : judged([testFinding({ evidence: [seen[at] ?? ''] })]);
      },
    });
  const texts = async (check: Check) =>
    (await run(check)).evidence.map((one) => (one.kind === 'note' ? one.text : one.kind));
  expect([await texts(names()), await texts(names(1)), await texts(names())]).toEqual([['one', 'two'], ['two'], []]);
});
