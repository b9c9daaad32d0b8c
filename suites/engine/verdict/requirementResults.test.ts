import { describe, expect, it } from 'vitest';
import type { Requirement } from '../../../spec/requirements/requirement.ts';
import { noDeclaration } from '../../../spec/ics/declaration.ts';
import type { CheckResult, RequirementResult } from '../evidence/runRecord.ts';
import { testFinding, testRequirement } from '../running/testCheck.ts';
import { requirementResults } from './requirementResults.ts';
import type { RequirementsInput } from './requirementResults.ts';

const text = (words: string) => ({ 'zh-CN': words, en: words });
const open = {
  type: 'check',
  id: 'interface.trivial',
  verifies: ['asked'],
  clauses: ['7.2.3'],
  channel: 'interface',
  basis: 'text',
  title: text('trivial'),
  verdict: 'inconclusive',
  reason: 'not-observable',
  startedAt: '2026-11-23T08:00:00.000Z',
  durationMs: 1,
  findings: [],
  evidence: [],
} as const;

const statement = {
  requirement: 'asked',
  statement: 'we do',
  by: 'us',
  on: '2026-11-01',
  until: '2027-11-01',
  document: { name: 'tunnel.pdf', sha256: '0'.repeat(64) },
};

const resultOf = (requirement: Requirement, examined: boolean, attested = false) =>
  requirementResults({
    requirements: [requirement],
    results: examined ? [open] : [],
    selective: false,
    target: { kind: 'resource', methods: ['exchange'] },
    declaration: noDeclaration,
    waivers: [],
    today: '2026-11-23',
    attestations: attested ? [statement] : [],
  })[0];

it('what the draft leaves free is asked of nobody', () => {
  expect(resultOf(testRequirement({ obligation: 'may', channel: 'content' }), false)).toMatchObject({
    verdict: 'not-applicable',
    reason: 'left-free',
    standing: 'free',
  });
});

it('what is to be collected is not switched off by the methods a platform names, what a method asks is', () => {
  const one = (channel: Requirement['channel']) => resultOf(testRequirement({ channel }), false)?.reason;
  expect([one('content'), one('interface'), one('beacon')]).toEqual([
    'no-check',
    'method-not-chosen',
    'method-not-chosen',
  ]);
});

it('a statement answers for what the checks leave open, where the requirement says why it may', () => {
  const asked = testRequirement({ channel: 'exchange' });
  expect(resultOf(asked, true, true)?.verdict).toBe('inconclusive');
  const says = { ...asked, attestationReason: text('a tunnel does not show') };
  expect(resultOf(says, true, true)?.verdict).toBe('attested');
  expect(resultOf(says, true)?.verdict).toBe('inconclusive');
});

/** A requirement of chapter 6 that the checks leave as they end; in the order of their ids. */
const concludedOf = (
  results: readonly Partial<CheckResult>[],
  requirement: Partial<Requirement> = {},
  change: Partial<RequirementsInput> = {},
) => {
  const [one] = requirementResults({
    requirements: [testRequirement({ channel: 'content', ...requirement })],
    results: results.map((result, at) => ({ ...open, id: `a.${at}`, ...result })),
    selective: false,
    target: { kind: 'resource' },
    declaration: noDeclaration,
    waivers: [],
    today: '2026-11-23',
    ...change,
  });
  if (one === undefined) throw new Error('one was asked');
  return one;
};
const ended = ({ verdict, reason, standing }: RequirementResult) => [verdict, reason, standing];

const passes = { verdict: 'passed', reason: null } as const;
const unknown = (reason = 'no-data') => ({ verdict: 'inconclusive', reason }) as const;
const free = (reason: string) => ({ verdict: 'not-applicable', reason }) as const;
const breaks = { verdict: 'error', reason: 'suite-error' } as const;
const finds = (basis: 'text' | 'assumed') => ({
  verdict: basis === 'text' ? ('failed' as const) : ('warning' as const),
  reason: null,
  findings: [{ ...testFinding(), basis }],
});
const waiver = { id: 'asked', owner: 'ops', reason: 'known', until: '2026-12-31' };

describe('what its checks came to', () => {
  it.each([
    ['one passed', [passes], ['passed', null, 'held']],
    ['one found a violation', [finds('text')], ['failed', null, 'violated']],
    ['one found a violation, the others anything', [unknown(), passes, finds('text')], ['failed', null, 'violated']],
    ['one is open', [unknown()], ['inconclusive', 'no-data', 'open']],
    ['one passed, one is open', [passes, unknown()], ['inconclusive', 'partly-exercised', 'open']],
    ['one is open, one does not apply', [free('not-this-kind'), unknown()], ['inconclusive', 'no-data', 'open']],
    ['two are open: the first by its id', [unknown('deadline'), unknown()], ['inconclusive', 'deadline', 'open']],
    ['one broke', [breaks], ['error', 'suite-error', 'open']],
    ['one broke, one passed', [passes, breaks], ['error', 'suite-error', 'open']],
    ['one broke, one is open', [unknown(), breaks], ['error', 'suite-error', 'open']],
    ['one broke, one found a violation', [breaks, finds('text')], ['error', 'suite-error', 'violated']],
    ['one only warned', [finds('assumed')], ['warning', 'undeclared', 'open']],
    ['one only warned, one passed', [passes, finds('assumed')], ['warning', null, 'held']],
    ['one only warned, one is open', [unknown(), finds('assumed')], ['warning', null, 'open']],
    ['one warned, one passed, one is open', [passes, unknown(), finds('assumed')], ['warning', null, 'open']],
    ['none of them applies', [free('not-this-kind')], ['inconclusive', 'no-check', 'open']],
    ['options that are free left nothing', [free('not-supported')], ['inconclusive', 'not-supported', 'open']],
    [
      'methods that were not chosen left nothing',
      [free('method-not-chosen')],
      ['inconclusive', 'method-not-chosen', 'open'],
    ],
    ['one does not apply, one passed', [free('not-supported'), passes], ['passed', null, 'held']],
    ['there was none', [], ['inconclusive', 'no-check', 'open']],
  ])('%s', (_, results, expected) => {
    expect(ended(concludedOf(results))).toEqual(expected);
  });

  it.each([
    ['a violation stays one', [finds('text')], ['waived', null, 'violated'], waiver],
    ['a violation beside what passed too', [passes, finds('text')], ['waived', null, 'violated'], waiver],
    ['a warning shows nothing', [finds('assumed')], ['waived', 'undeclared', 'open'], undefined],
    ['a warning beside what passed', [finds('assumed'), passes], ['waived', null, 'held'], undefined],
  ])('waived: %s', (_, results, expected, named) => {
    const one = concludedOf(results, {}, { waivers: [waiver] });
    expect([ended(one), one.waiver]).toEqual([expected, named]);
  });
});

describe('a requirement', () => {
  it('names the checks that verify it, in the order of their ids, and no others', () => {
    const results = [
      { ...passes, id: 'z' },
      { ...passes, id: 'm', verifies: ['other'] },
      { ...passes, id: 'b' },
    ];
    expect(concludedOf(results).checks).toEqual(['b', 'z']);
  });

  it('of another kind of platform, or of another party, is not applicable whatever was seen', () => {
    expect(ended(concludedOf([finds('text')], { platforms: ['service'] }))).toEqual([
      'not-applicable',
      'not-this-kind',
      'free',
    ]);
    expect(ended(concludedOf([finds('text')], { party: 'authority' }))).toEqual([
      'not-applicable',
      'not-this-party',
      'free',
    ]);
  });

  it.each([
    ['shall', ['failed', 'declared-not-supported', 'violated']],
    ['need', ['failed', 'declared-not-supported', 'violated']],
    ['stated', ['failed', 'declared-not-supported', 'violated']],
    ['may', ['not-applicable', 'not-supported', 'free']],
    ['example', ['not-applicable', 'not-supported', 'free']],
  ] as const)('(%s) that the platform says it does not meet', (obligation, expected) => {
    const declaration = { requirements: { asked: { answer: 'not-supported' as const, reason: 'no' } } };
    expect(ended(concludedOf([passes], { obligation }, { declaration }))).toEqual(expected);
  });

  it('that a selection left out is open, and says so', () => {
    expect(ended(concludedOf([], {}, { selective: true }))).toEqual(['inconclusive', 'not-selected', 'open']);
  });

  it('waits for a statement where nothing but one can answer for it', () => {
    expect(ended(concludedOf([], { verification: 'attestation' }))).toEqual([
      'inconclusive',
      'attestation-missing',
      'open',
    ]);
  });
});

describe('a statement', () => {
  const attestable = { attestationReason: text('a tunnel does not show') };
  const attested = { attestations: [statement] };

  it.each([
    ['answers for what is open', [unknown()], ['attested', 'attested', 'held']],
    ['answers where nothing was looked at', [], ['attested', 'attested', 'held']],
    ['does not mend what broke', [breaks], ['error', 'suite-error', 'open']],
    ['does not undo what was found', [finds('text')], ['failed', null, 'violated']],
    ['adds nothing to what passed', [passes], ['passed', null, 'held']],
  ])('%s', (_, results, expected) => {
    expect(ended(concludedOf(results, attestable, attested))).toEqual(expected);
  });

  it('is named, and stands for its own requirement until its last day', () => {
    expect(concludedOf([], attestable, attested).attestation).toEqual(statement);
    expect(concludedOf([], { ...attestable, id: 'other' }, attested).verdict).toBe('inconclusive');
    expect(concludedOf([], attestable, { ...attested, today: '2027-11-01' }).verdict).toBe('attested');
    expect(concludedOf([], attestable, { ...attested, today: '2027-11-02' }).verdict).toBe('inconclusive');
  });
});
