import { describe, expect, test } from 'vitest';
import type { Requirement } from '../../../spec/requirements/requirement.ts';
import type { Check } from '../running/check.ts';
import type { Judging } from './judgeCheck.ts';
import { inconclusive, judged, passed } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { requirementResults } from './requirementResults.ts';
import type { RequirementsInput } from './requirementResults.ts';
import { runChecks } from '../running/runChecks.ts';
import { runFooter } from './runFooter.ts';
import type { CheckResult } from '../evidence/runRecord.ts';
import { testCheck, testFinding, testRequirement } from '../running/testCheck.ts';
import { testContext } from '../running/testContext.ts';

const wrong = judged([testFinding()]);
const unknown = inconclusive('no-data', { 'zh-CN': '无数据', en: 'no data' });

const conclude = async (
  cases: readonly (Partial<Check> & { outcome: Outcome })[],
  requirements: readonly Requirement[] = [testRequirement()],
  change: Partial<RequirementsInput & Judging> = {},
) => {
  const judging: Judging = { strict: false, waivers: [], today: '2026-11-23', ...change };
  const checks = cases.map(({ outcome, ...rest }, index) =>
    testCheck({ id: `a.${index}`, run: async () => outcome, ...rest }),
  );
  const results: CheckResult[] = [];
  for await (const result of runChecks({ checks, requirements, context: testContext(), ...judging }))
    results.push(result);
  const concluded = requirementResults({
    requirements,
    results,
    selective: false,
    target: { kind: 'resource' },
    ...judging,
    ...change,
  });
  const footer = runFooter({ startedAt: 0, endedAt: 5, interrupted: false }, results, concluded);
  return {
    checks: results.map((one) => one.verdict),
    requirements: concluded.map((one) => one.verdict),
    footer,
    concluded,
  };
};

describe('verdicts', () => {
  test.each([
    ['shall', 'text', false, 'failed', 'nonconformant'],
    ['shall', 'profile', false, 'warning', 'conformant'],
    ['stated', 'text', false, 'warning', 'conformant'],
    ['example', 'text', false, 'warning', 'conformant'],
    ['stated', 'profile', true, 'failed', 'nonconformant'],
  ] as const)(
    'a finding on a %s on the basis of the %s (strict: %s) is %s, the run %s',
    async (obligation, basis, strict, verdict, whole) => {
      const seen = await conclude([{ basis, outcome: wrong }], [testRequirement({ obligation })], { strict });
      expect([seen.checks, seen.requirements, seen.footer.verdict]).toEqual([[verdict], [verdict], whole]);
    },
  );

  test('what another party must do cannot fail the candidate', async () => {
    expect((await conclude([{ outcome: wrong }], [testRequirement({ party: 'monitoring-platform' })])).checks).toEqual([
      'warning',
    ]);
  });

  test('one check on two requirements fails the binding one and warns on the other', async () => {
    const seen = await conclude(
      [{ verifies: ['asked', 'said'], outcome: wrong }],
      [testRequirement(), testRequirement({ id: 'said', obligation: 'stated' })],
    );
    expect(seen).toMatchObject({ checks: ['failed'], requirements: ['failed', 'warning'] });
  });

  test('a requirement has the worst of its checks; partly exercised is not passed, but does not make the run incomplete', async () => {
    expect((await conclude([{ outcome: passed() }, { outcome: wrong }])).requirements).toEqual(['failed']);
    const partly = await conclude([{ outcome: passed() }, { outcome: unknown }]);
    expect(partly.concluded[0]).toMatchObject({
      verdict: 'inconclusive',
      reason: 'partly-exercised',
      mandatory: false,
    });
    expect(partly.footer).toMatchObject({ verdict: 'conformant', summary: { testableShare: 1 } });
  });

  test.each([
    ['shall', 'automatic', 'incomplete'],
    ['shall', 'with-control', 'conformant'],
    ['shall', 'attestation', 'conformant'],
    ['stated', 'automatic', 'conformant'],
  ] as const)('a %s, %s, that could not be exercised leaves the run %s', async (obligation, verification, verdict) => {
    const second = testRequirement({ id: 'open', obligation, verification });
    const seen = await conclude(
      [{ outcome: passed() }, { verifies: ['open'], outcome: unknown }],
      [testRequirement(), second],
    );
    expect(seen.footer).toMatchObject({ verdict, summary: { testableShare: 0.5 } });
  });

  test('a statement answers for what only a control could have exercised, not for what was found', async () => {
    const requirement = testRequirement({ verification: 'attestation' });
    const attestations = [{ requirement: 'asked', statement: 'we do', by: 'us' }];
    expect((await conclude([{ outcome: unknown }], [requirement], { attestations })).requirements).toEqual([
      'attested',
    ]);
    expect((await conclude([{ outcome: unknown }], [requirement])).requirements).toEqual(['inconclusive']);
    expect((await conclude([{ outcome: wrong }], [requirement], { attestations })).requirements).toEqual(['failed']);
    expect((await conclude([{ outcome: unknown }], [testRequirement()], { attestations })).requirements).toEqual([
      'inconclusive',
    ]);
  });

  test('a shall without any check is not passed either; a selection asks only for what it selects', async () => {
    const requirements = [testRequirement(), testRequirement({ id: 'unexamined' })];
    expect((await conclude([{ outcome: passed() }], requirements)).footer).toMatchObject({
      verdict: 'incomplete',
      reason: 'mandatory-not-exercised',
    });
    expect((await conclude([{ outcome: passed() }], requirements, { selective: true })).footer.verdict).toBe(
      'conformant',
    );
  });

  test('a method that the platform did not choose is not applicable', async () => {
    const seen = await conclude([], [testRequirement({ channel: 'alerts' })], {
      target: { kind: 'resource', methods: ['beacon'] },
    });
    expect(seen.concluded[0]).toMatchObject({ verdict: 'not-applicable', reason: 'method-not-chosen' });
  });

  test('a waiver hides nothing and ends on its day', async () => {
    const waived = (until: string) =>
      conclude([{ outcome: wrong }], [testRequirement()], { waivers: [{ id: 'asked', reason: 'known', until }] });
    expect(await waived('2026-11-23')).toMatchObject({
      checks: ['waived'],
      requirements: ['waived'],
      footer: { verdict: 'conformant' },
    });
    expect((await waived('2026-11-22')).checks).toEqual(['failed']);
  });

  test('a suite error outweighs all else, but the others still count', async () => {
    const broken = { run: () => Promise.reject(new Error('ours')), outcome: passed() };
    const seen = await conclude([broken, { outcome: wrong }]);
    expect(seen.checks.sort()).toEqual(['error', 'failed']);
    expect(seen.footer.verdict).toBe('error');
  });
});
