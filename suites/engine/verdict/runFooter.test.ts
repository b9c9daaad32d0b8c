import { describe, expect, it } from 'vitest';
import type { CheckResult, RequirementResult } from '../evidence/runRecord.ts';
import { runFooter } from './runFooter.ts';
import type { Verdict } from './verdict.ts';

type Run = Parameters<typeof runFooter>[0];
const run: Run = {
  startedAt: Date.UTC(2026, 10, 23, 8),
  endedAt: Date.UTC(2026, 10, 23, 8, 0, 5),
  interrupted: false,
  gate: 'core',
};

const check = (id: string, verdict: Verdict) => ({ id, verdict, verifies: [] }) as unknown as CheckResult;
const requirement = (
  id: string,
  verdict: Verdict,
  standing: RequirementResult['standing'],
  change: Partial<RequirementResult> = {},
) => ({ id, verdict, standing, level: 'core', reason: null, ...change }) as unknown as RequirementResult;
const held = requirement('held', 'passed', 'held');
const open = requirement('open', 'inconclusive', 'open', { reason: 'no-data' });
const broken = requirement('broken', 'failed', 'violated', { level: 'full' });
const free = requirement('free', 'not-applicable', 'free', { reason: 'not-this-kind' });

const footerOf = (
  requirements: readonly RequirementResult[],
  change: Partial<Run> = {},
  checks: readonly CheckResult[] = [check('a', 'passed')],
) => runFooter({ ...run, ...change }, checks, requirements);

describe('the footer', () => {
  it('says when it ended and how long it took', () => {
    expect(footerOf([held])).toMatchObject({ type: 'footer', endedAt: '2026-11-23T08:00:05.000Z', durationMs: 5000 });
  });

  it.each([
    ['conformant', 'core', [held], 'conformant', null],
    ['not exercised', 'core', [held, open], 'incomplete', 'not-exercised'],
    ['violated above the level that was asked', 'core', [held, broken], 'conformant', null],
    ['violated in the level that was asked', 'full', [held, broken], 'nonconformant', null],
    ['observed: of the core', 'observed', [held, broken], 'conformant', null],
  ] as const)('%s', (_, gate, requirements, verdict, reason) => {
    const footer = footerOf(requirements, { gate });
    expect([footer.verdict, footer.reason]).toEqual([verdict, reason]);
    expect(footer).not.toHaveProperty('detail');
    expect(footer.gate.name).toBe(gate);
  });

  it('of a run without a check says that nothing was selected', () => {
    expect(footerOf([open], {}, [])).toMatchObject({ verdict: 'incomplete', reason: 'nothing-selected' });
  });

  it('of a run that was cut short says so, whatever held', () => {
    expect(footerOf([held], { interrupted: true })).toMatchObject({
      verdict: 'incomplete',
      reason: 'interrupted',
      detail: { 'zh-CN': '运行被中断，结论不完整。', en: 'The run was interrupted; the verdict is incomplete.' },
      levels: { core: { verdict: 'incomplete' } },
      gate: { outcome: 'incomplete' },
    });
  });
});

describe('a suite error', () => {
  it('names the first five checks that broke, by their ids, and lets nothing be conformant', () => {
    const checks = ['g', 'b', 'e', 'a', 'd', 'c'].map((id) => check(id, id === 'b' ? 'failed' : 'error'));
    expect(footerOf([held], { interrupted: true }, [...checks, check('f', 'error')])).toMatchObject({
      verdict: 'error',
      reason: 'suite-error',
      detail: { 'zh-CN': '检测程序自身出错：a, c, d, e, f。', en: 'The suite itself went wrong in: a, c, d, e, f.' },
      levels: { core: { verdict: 'incomplete' } },
      gate: { outcome: 'error' },
    });
  });

  it('outside the checks is told in its own words', () => {
    const trouble = { 'zh-CN': '仓库没有启动。', en: 'The warehouse did not start.' };
    expect(footerOf([held], { trouble }, [check('a', 'error')])).toMatchObject({
      verdict: 'error',
      reason: 'suite-error',
      detail: trouble,
    });
  });
});

describe('the summary', () => {
  it('counts checks and requirements by verdict, and apart what binds nobody here', () => {
    const { summary } = footerOf([held, open, free, free], {}, [check('a', 'passed'), check('b', 'warning')]);
    expect(summary.checks).toMatchObject({ passed: 1, warning: 1, failed: 0 });
    expect(summary.requirements).toMatchObject({ passed: 1, inconclusive: 1, 'not-applicable': 0 });
    expect(summary.unbound).toBe(2);
  });

  const of = (verdict: Verdict, reason: string | null = null) => requirement(verdict, verdict, 'open', { reason });
  it.each([
    [
      'what passed, failed, warned or is waived was exercised',
      (['passed', 'failed', 'warning', 'waived'] as const).map((one) => of(one)),
      1,
    ],
    ['so was what was exercised in part', [of('inconclusive', 'partly-exercised')], 1],
    ['nothing else was', [of('inconclusive', 'no-data'), of('attested'), of('error')], 0],
    ['what binds nobody does not count', [held, free, open], 0.5],
    ['to four places', [held, held, open], 0.6667],
    ['of nothing it is nothing', [free], 0],
  ] as const)('tells how much was exercised: %s', (_, requirements, share) => {
    expect(footerOf(requirements).summary.testableShare).toBe(share);
  });
});
