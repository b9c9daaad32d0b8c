import { describe, expect, it } from 'vitest';
import { noDeclaration } from '../../../spec/ics/declaration.ts';
import type { Declaration } from '../../../spec/ics/declaration.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import type { Requirement } from '../../../spec/requirements/requirement.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Check } from '../running/check.ts';
import { testCheck, testFinding, testRequirement } from '../running/testCheck.ts';
import { checkResult } from './checkResult.ts';
import type { Examined } from './checkResult.ts';
import { inconclusive, judged, notApplicable, passed } from './outcome.ts';
import type { Waiver } from './waiver.ts';

const text = (words: string) => ({ 'zh-CN': words, en: words });
const seen: Evidence = { id: 'a#1', kind: 'note', at: '2026-11-23T08:00:00.000Z', text: 'seen' };

interface Change {
  readonly check?: Partial<Check>;
  readonly requirements?: readonly Requirement[];
  readonly declaration?: Declaration;
  readonly waivers?: readonly Waiver[];
  readonly clean?: <T>(value: T) => T;
}
const resultOf = (
  outcome: unknown,
  {
    check = {},
    requirements = [testRequirement()],
    declaration = noDeclaration,
    waivers = [],
    clean = (value) => value,
  }: Change = {},
) =>
  checkResult({
    check: testCheck(check),
    requirements,
    kind: 'resource',
    judging: { declaration, profile: referenceProfile(), waivers, today: '2026-11-23' },
    examined: { outcome: outcome as Examined['outcome'], evidence: [seen] },
    startedAt: '2026-11-23T08:00:00.000Z',
    durationMs: 1,
    clean,
  });
const wrong = judged([testFinding()]);

describe('the line of a check', () => {
  it('that passed is whole', () => {
    expect(resultOf(passed())).toEqual({
      type: 'check',
      id: 'interface.trivial',
      verifies: ['asked'],
      clauses: ['7.2.3'],
      channel: 'interface',
      basis: 'text',
      title: text('trivial'),
      verdict: 'passed',
      reason: null,
      startedAt: '2026-11-23T08:00:00.000Z',
      durationMs: 1,
      findings: [],
      evidence: [seen],
    });
  });

  it('keeps a note of what passed', () => {
    expect(resultOf(passed(text('by a hair')))).toMatchObject({ verdict: 'passed', detail: text('by a hair') });
    expect(resultOf(passed())).not.toHaveProperty('detail');
  });

  it('keeps why it is open, and what would help', () => {
    const supply = { kind: 'capability' as const, name: 'control', how: text('grant it') };
    expect(resultOf(inconclusive('no-data', text('empty'), supply))).toMatchObject({
      verdict: 'inconclusive',
      reason: 'no-data',
      detail: text('empty'),
      supply: [supply],
    });
    expect(resultOf(inconclusive('no-data', text('empty')))).not.toHaveProperty('supply');
    const free = resultOf(notApplicable('not-supported', text('does without')));
    expect(free).toMatchObject({ verdict: 'not-applicable', reason: 'not-supported', detail: text('does without') });
    expect(free).not.toHaveProperty('supply');
  });

  it('names each clause once', () => {
    const requirements = [
      testRequirement(),
      testRequirement({ id: 'also', clause: '7.2.3' }),
      testRequirement({ id: 'third', clause: '7.2.4' }),
      testRequirement({ id: 'other', clause: '8.1' }),
    ];
    expect(resultOf(passed(), { requirements, check: { verifies: ['asked', 'also', 'third'] } }).clauses).toEqual([
      '7.2.3',
      '7.2.4',
    ]);
  });

  it('is clean in all that came from outside', () => {
    const clean = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll('hunter22', '*')) as T;
    const outcomes = [
      passed(text('hunter22')),
      inconclusive('no-data', text('hunter22'), { kind: 'data', name: 'hunter22', how: text('hunter22') }),
      notApplicable('not-supported', text('hunter22')),
      judged([testFinding({ actual: 'hunter22' })]),
      { kind: 'error', error: new Error('hunter22') },
    ];
    for (const outcome of outcomes) {
      const line = JSON.stringify(resultOf(outcome, { clean }));
      expect(line).toContain('*');
      expect(line).not.toContain('hunter22');
    }
  });
});

describe('a verdict', () => {
  it('rests on the requirements that concern this kind of platform', () => {
    const elsewhere = testRequirement({ id: 'elsewhere', platforms: ['service'] });
    const free = testRequirement({ id: 'free', obligation: 'may' });
    const check = { verifies: ['free', 'elsewhere'] as [string, string] };
    expect(resultOf(wrong, { check, requirements: [free, elsewhere] }).verdict).toBe('warning');
    // Where none of them does, what it found is still what it found.
    expect(resultOf(wrong, { check, requirements: [elsewhere] }).verdict).toBe('failed');
  });

  it('of a check is the worst that it earned', () => {
    const requirements = [testRequirement({ obligation: 'may' }), testRequirement({ id: 'said' })];
    expect(resultOf(wrong, { requirements, check: { verifies: ['asked', 'said'] } }).verdict).toBe('failed');
  });
});

describe('a finding', () => {
  const skew = { profile: ['interfaces.skewSeconds'] };
  const bases = (declaration: Declaration, check: Partial<Check> = { comparedWith: skew }) => {
    const { basis, findings, verdict } = resultOf(judged([testFinding(), testFinding({ comparedWith: 'text' })]), {
      check,
      declaration,
    });
    return [basis, ...findings.map((one) => one.basis), verdict];
  };

  it('rests on what its check compares with, unless it says otherwise', () => {
    expect(bases(noDeclaration)).toEqual(['assumed', 'assumed', 'text', 'failed']);
    expect(bases({ ...noDeclaration, adopts: { id: 'reference', version: '1' } })).toEqual([
      'declared',
      'declared',
      'text',
      'failed',
    ]);
    expect(bases(noDeclaration, {})).toEqual(['text', 'text', 'text', 'failed']);
  });

  it('against what the platform does without is only assumed', () => {
    const without: Declaration = {
      ...noDeclaration,
      values: { 'interfaces.skewSeconds': { answer: 'not-supported', reason: 'none' } },
    };
    expect(bases(without)).toEqual(['assumed', 'assumed', 'text', 'failed']);
  });

  it('is recorded without what it is compared with: that is settled', () => {
    const [finding] = resultOf(judged([testFinding({ comparedWith: 'text', pointer: '/a' })])).findings;
    expect(finding).toEqual({ ...testFinding({ pointer: '/a' }), basis: 'text' });
  });
});

describe('a waiver', () => {
  const waiver: Waiver = { id: 'asked', owner: 'ops', reason: 'known since May', until: '2026-12-31' };

  it('stands in the line that it waives, with its reason', () => {
    expect(resultOf(wrong, { waivers: [waiver] })).toMatchObject({
      verdict: 'waived',
      reason: 'waived',
      waiver,
      detail: text('known since May'),
      findings: [{ code: 'test.wrong' }],
    });
  });

  it('of one of two requirements waives nothing while the other is violated', () => {
    const requirements = [testRequirement(), testRequirement({ id: 'also' })];
    const line = resultOf(wrong, { requirements, waivers: [waiver], check: { verifies: ['asked', 'also'] } });
    expect(line).toMatchObject({ verdict: 'failed', reason: null });
    expect(line).not.toHaveProperty('waiver');
  });

  it('is found beside a requirement that needed none', () => {
    const requirements = [testRequirement({ id: 'held' }), testRequirement()];
    const outcome = judged([testFinding({ violates: ['asked'] })]);
    const line = resultOf(outcome, { requirements, waivers: [waiver], check: { verifies: ['held', 'asked'] } });
    expect(line).toMatchObject({ verdict: 'waived', waiver });
  });

  it('is not named where nothing was found', () => {
    expect(resultOf(passed(), { waivers: [waiver] })).not.toHaveProperty('waiver');
  });
});

describe('a suite error', () => {
  const failing = (error: unknown) => resultOf({ kind: 'error', error });

  it('says what was thrown, and where', () => {
    const error = new RangeError('ours');
    error.stack = Array.from({ length: 20 }, (_, at) => `line ${at}`).join('\n');
    expect(failing(error)).toMatchObject({
      verdict: 'error',
      reason: 'suite-error',
      detail: { 'zh-CN': '检测程序自身出错：RangeError: ours', en: 'The suite itself went wrong: RangeError: ours' },
      evidence: [
        seen,
        {
          id: 'suite-error',
          kind: 'note',
          at: '2026-11-23T08:00:00.000Z',
          text: 'line 0\nline 1\nline 2\nline 3\nline 4\nline 5\nline 6\nline 7',
        },
      ],
    });
  });

  it.each([
    ['a text', 'just words', 'just words'],
    ['nothing', undefined, 'undefined'],
    ['something that looks like an error', { stack: 'no\nstack', message: 'no' }, '[object Object]'],
    ['an error that does not know where', Object.assign(new Error('lost'), { stack: undefined }), 'Error: lost'],
  ])('of %s says that', (_, error, said) => {
    const { detail, evidence } = failing(error);
    expect(detail?.en).toBe(`The suite itself went wrong: ${said}`);
    expect(evidence).toEqual([seen]);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a word', 'passed'],
    ['a number', 0],
    ['a function that looks like an outcome', Object.assign(() => {}, { kind: 'passed' })],
    ['an outcome of no kind', {}],
    ['an outcome of a kind that there is not', { kind: 'fine' }],
  ])('is what a check made that returned %s', (_, outcome) => {
    expect(resultOf(outcome)).toMatchObject({
      verdict: 'error',
      detail: { en: 'The suite itself went wrong: TypeError: interface.trivial returned no outcome' },
    });
  });
});
