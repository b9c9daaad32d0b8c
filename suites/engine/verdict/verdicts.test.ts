import { describe, expect, test } from 'vitest';
import type { Declaration } from '../../../spec/ics/declaration.ts';
import { noDeclaration } from '../../../spec/ics/declaration.ts';
import type { Requirement } from '../../../spec/requirements/requirement.ts';
import type { Check } from '../running/check.ts';
import type { GateName } from './gate.ts';
import { inconclusive, judged, notApplicable, passed } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { requirementResults } from './requirementResults.ts';
import type { RequirementsInput } from './requirementResults.ts';
import { runChecks } from '../running/runChecks.ts';
import { runFooter } from './runFooter.ts';
import type { CheckResult } from '../evidence/runRecord.ts';
import { testCheck, testFinding, testRequirement } from '../running/testCheck.ts';
import { testContext } from '../running/testContext.ts';

const text = (words: string) => ({ 'zh-CN': words, en: words });
const wrong = judged([testFinding()]);
const unknown = inconclusive('no-data', text('no data'));
const adopting: Declaration = { ...noDeclaration, adopts: { id: 'reference', version: '1' } };
const skew = { profile: ['interfaces.skewSeconds'] };

interface Change extends Partial<RequirementsInput> {
  readonly gate?: GateName;
  readonly declared?: Declaration;
  readonly interrupted?: boolean;
}

const conclude = async (
  cases: readonly (Partial<Check> & { outcome: Outcome })[],
  requirements: readonly Requirement[] = [testRequirement()],
  { gate = 'core', declared = noDeclaration, interrupted = false, ...change }: Change = {},
) => {
  const waiving = { waivers: change.waivers ?? [], today: '2026-11-23' };
  const checks = cases.map(({ outcome, ...rest }, index) =>
    testCheck({ id: `a.${index}`, run: async () => outcome, ...rest }),
  );
  const context = testContext();
  const results: CheckResult[] = [];
  for await (const result of runChecks({
    checks,
    requirements,
    context: { ...context, target: { ...context.target, declaration: declared } },
    ...waiving,
  }))
    results.push(result);
  const concluded = requirementResults({
    requirements,
    results,
    selective: false,
    target: { kind: 'resource' },
    declaration: declared,
    ...waiving,
    ...change,
  });
  const footer = runFooter({ startedAt: 0, endedAt: 5, interrupted, gate }, results, concluded);
  return {
    checks: results.map((one) => one.verdict),
    requirements: concluded.map((one) => one.verdict),
    standings: concluded.map((one) => one.standing),
    levels: { core: footer.levels.core.verdict, full: footer.levels.full.verdict },
    gate: footer.gate.outcome,
    footer,
    concluded,
    results,
  };
};

describe('a finding', () => {
  test.each([
    ['shall', 'text', 'nobody', 'failed', 'nonconformant', 'nonconformant'],
    ['shall', 'a value', 'the candidate', 'failed', 'nonconformant', 'nonconformant'],
    ['shall', 'a value', 'nobody', 'warning', 'incomplete', 'incomplete'],
    ['need', 'text', 'nobody', 'failed', 'conformant', 'nonconformant'],
    ['stated', 'text', 'nobody', 'failed', 'conformant', 'nonconformant'],
    ['stated', 'a value', 'the candidate', 'failed', 'conformant', 'nonconformant'],
    ['may', 'text', 'nobody', 'warning', 'conformant', 'conformant'],
    ['example', 'a value', 'the candidate', 'warning', 'conformant', 'conformant'],
  ] as const)(
    'on a %s, compared with %s that %s declared, is %s; core %s, full %s',
    async (obligation, compared, declarer, verdict, core, full) => {
      const seen = await conclude(
        [
          { comparedWith: compared === 'text' ? 'text' : skew, outcome: wrong },
          { verifies: ['held'], outcome: passed() },
        ],
        [testRequirement({ obligation }), testRequirement({ id: 'held' })],
        { declared: declarer === 'nobody' ? noDeclaration : adopting },
      );
      expect([seen.checks[0], seen.levels]).toEqual([verdict, { core, full }]);
    },
  );

  test('of its own basis, of one of several requirements', async () => {
    const outcome = judged([
      testFinding({ comparedWith: skew, violates: ['asked'] }),
      testFinding({ violates: ['said'] }),
    ]);
    const seen = await conclude(
      [{ verifies: ['asked', 'said', 'third'], outcome }],
      [testRequirement(), testRequirement({ id: 'said', obligation: 'stated' }), testRequirement({ id: 'third' })],
    );
    expect(seen).toMatchObject({ checks: ['failed'], requirements: ['warning', 'failed', 'passed'] });
    expect(seen.results[0]?.findings.map(({ basis }) => basis)).toEqual(['assumed', 'text']);
  });

  test('of what another party must do cannot fail the candidate, nor is it counted as the candidate’s', async () => {
    const seen = await conclude([{ outcome: wrong }], [testRequirement({ party: 'monitoring-platform' })]);
    expect(seen).toMatchObject({ checks: ['warning'], requirements: ['not-applicable'], standings: ['free'] });
  });
});

describe('what is declared', () => {
  test.each([
    ['adopts the profile', { values: {} }, 'failed'],
    [
      'adopts it but has a value of its own',
      { values: { 'interfaces.skewSeconds': { answer: 'own-value', value: 9 } } },
      'failed',
    ],
    ['adopts another version', { adopts: { id: 'reference', version: '0' }, values: {} }, 'warning'],
    [
      'does without',
      { values: { 'interfaces.skewSeconds': { answer: 'not-supported', reason: 'none' } } },
      'not-applicable',
    ],
  ] as const)('a candidate that %s', async (_, change, verdict) => {
    const seen = await conclude([{ comparedWith: skew, outcome: wrong }], undefined, {
      declared: { ...adopting, ...change },
    });
    expect(seen.checks).toEqual([verdict]);
  });

  test('a path stands for all below it, and all of them have to be declared', async () => {
    const outcome = { comparedWith: { profile: ['interfaces.encoding'] }, outcome: wrong };
    const values = (...paths: readonly string[]): Declaration => ({
      ...noDeclaration,
      values: Object.fromEntries(paths.map((path) => [path, { answer: 'follows' }])),
    });
    const of = async (declared: Declaration) => (await conclude([outcome], undefined, { declared })).checks;
    expect(await of(values('interfaces.encoding.parameters'))).toEqual(['warning']);
    expect(await of(values('interfaces.encoding.parameters', 'interfaces.encoding.signature'))).toEqual(['failed']);
  });

  test('good practice that names no value can only warn', async () => {
    const practice = { comparedWith: { profile: [] }, outcome: wrong };
    expect((await conclude([practice], undefined, { declared: adopting })).checks).toEqual(['warning']);
  });

  test('its own word that it does not do what binds it is a violation; what it may leave it may', async () => {
    const declared: Declaration = {
      ...noDeclaration,
      requirements: {
        asked: { answer: 'not-supported', reason: 'not yet' },
        free: { answer: 'not-supported', reason: 'not wanted' },
      },
    };
    const seen = await conclude(
      [{ outcome: passed() }, { verifies: ['free'], outcome: passed() }],
      [testRequirement(), testRequirement({ id: 'free', obligation: 'may' })],
      { declared },
    );
    expect(seen.requirements).toEqual(['failed', 'not-applicable']);
    expect(seen.levels.core).toBe('nonconformant');
  });
});

describe('what was not exercised', () => {
  test.each([
    ['inconclusive', [unknown], 'incomplete'],
    ['partly inconclusive', [passed(), unknown], 'incomplete'],
    ['only warned of', [judged([testFinding({ comparedWith: skew })])], 'incomplete'],
    ['warned of beside something positive', [passed(), judged([testFinding({ comparedWith: skew })])], 'conformant'],
    ['never looked at', [], 'incomplete'],
    ['left out by an option', [notApplicable('not-supported', text('without'))], 'incomplete'],
    ['seen', [passed()], 'conformant'],
  ] as const)('a shall that is %s leaves core %s', async (_, outcomes, verdict) => {
    const seen = await conclude(
      [...outcomes.map((outcome) => ({ outcome })), { verifies: ['held'], outcome: passed() }],
      [testRequirement(), testRequirement({ id: 'held' })],
    );
    expect(seen.levels.core).toBe(verdict);
  });

  test.each(['automatic', 'with-control', 'attestation'] as const)(
    'counts whatever its verification (%s)',
    async (verification) => {
      const seen = await conclude([{ outcome: unknown }], [testRequirement({ verification })]);
      expect(seen.levels.core).toBe('incomplete');
    },
  );

  test('a selection holds for what it selects only', async () => {
    const requirements = [testRequirement(), testRequirement({ id: 'unselected' })];
    const seen = await conclude([{ outcome: passed() }], requirements, { selective: true, gate: 'observed' });
    expect(seen).toMatchObject({ levels: { core: 'incomplete' }, gate: 'passed' });
    expect(seen.concluded[1]).toMatchObject({ reason: 'not-selected', standing: 'open' });
  });

  test('nothing positive at all passes no gate', async () => {
    const seen = await conclude([{ outcome: unknown }], undefined, { gate: 'observed' });
    expect(seen.gate).toBe('incomplete');
    expect((await conclude([])).gate).toBe('incomplete');
  });

  test('a method that the platform did not choose is not applicable; content does not depend on it', async () => {
    const seen = await conclude(
      [{ channel: 'alerts', verifies: ['asked', 'content'], outcome: passed() }],
      [testRequirement({ channel: 'alerts' }), testRequirement({ id: 'content', channel: 'process' })],
      { target: { kind: 'resource', methods: ['beacon'] } },
    );
    expect(seen.concluded[0]).toMatchObject({ verdict: 'not-applicable', reason: 'method-not-chosen' });
    expect(seen.concluded[1]).toMatchObject({ verdict: 'passed' });
  });

  test('what to supply is listed, most valuable first', async () => {
    const supply = (kind: 'capability' | 'page-role', name: string) => ({ kind, name, how: text(`supply ${name}`) });
    const seen = await conclude(
      [
        { verifies: ['one'], outcome: inconclusive('role-missing', text('role'), supply('page-role', 'player')) },
        { verifies: ['two'], outcome: inconclusive('control-missing', text('c'), supply('capability', 'control')) },
        { verifies: ['three'], outcome: inconclusive('control-missing', text('c'), supply('capability', 'control')) },
      ],
      ['one', 'two', 'three', 'said'].map((id) =>
        testRequirement({ id, verification: id === 'said' ? 'attestation' : 'automatic' }),
      ),
    );
    expect(seen.footer.missing).toMatchObject([
      { kind: 'capability', name: 'control', checks: ['a.1', 'a.2'], requirements: ['two', 'three'] },
      { kind: 'page-role', name: 'player', requirements: ['one'] },
      { kind: 'attestation', name: 'said', requirements: ['said'] },
    ]);
  });
});

describe('attestations', () => {
  const attestations = [
    {
      requirement: 'asked',
      statement: 'we do',
      by: 'us',
      on: '2026-01-01',
      until: '2026-11-23',
      document: { name: 'statement.pdf', sha256: '0'.repeat(64) },
    },
  ];
  const requirement = testRequirement({ verification: 'attestation' });

  test('answer only for what is marked so, and not for what was found', async () => {
    const of = async (outcomes: readonly Outcome[], asked: Requirement) =>
      (
        await conclude(
          outcomes.map((outcome) => ({ outcome })),
          [asked],
          { attestations },
        )
      ).requirements;
    expect(await of([], requirement)).toEqual(['attested']);
    expect(await of([unknown], requirement)).toEqual(['attested']);
    expect(await of([wrong], requirement)).toEqual(['failed']);
    expect(await of([unknown], testRequirement())).toEqual(['inconclusive']);
  });

  test('end on their day', async () => {
    const expired = attestations.map((one) => ({ ...one, until: '2026-11-22' }));
    const seen = await conclude([], [requirement], { attestations: expired });
    expect(seen.concluded[0]).toMatchObject({ reason: 'attestation-missing', standing: 'open' });
  });
});

describe('waivers', () => {
  const waived = (until: string, gate: GateName = 'core') =>
    conclude([{ outcome: wrong }], [testRequirement()], {
      gate,
      waivers: [{ id: 'asked', owner: 'ops', reason: 'known', until }],
    });

  test('open the gate and change no verdict', async () => {
    for (const gate of ['core', 'full', 'observed'] as const)
      expect(await waived('2026-11-23', gate)).toMatchObject({
        checks: ['waived'],
        requirements: ['waived'],
        levels: { core: 'nonconformant', full: 'nonconformant' },
        gate: 'passed',
      });
  });

  test('end on their day', async () => {
    expect(await waived('2026-11-22')).toMatchObject({ checks: ['failed'], gate: 'violated' });
  });
});

describe('gates', () => {
  const requirements = [testRequirement(), testRequirement({ id: 'said', obligation: 'stated' })];
  test.each([
    [[passed(), passed()], { core: 'passed', full: 'passed', observed: 'passed' }],
    [[passed(), wrong], { core: 'passed', full: 'violated', observed: 'violated' }],
    [[wrong, passed()], { core: 'violated', full: 'violated', observed: 'violated' }],
    [[passed(), unknown], { core: 'passed', full: 'incomplete', observed: 'passed' }],
    [[unknown, passed()], { core: 'incomplete', full: 'incomplete', observed: 'passed' }],
    [[unknown, wrong], { core: 'incomplete', full: 'violated', observed: 'violated' }],
  ] as const)('case %#', async (outcomes, expected) => {
    for (const gate of ['core', 'full', 'observed'] as const) {
      const [asked, said] = outcomes;
      const cases = [{ outcome: asked }, { verifies: ['said'] as [string], outcome: said }];
      expect([gate, (await conclude(cases, requirements, { gate })).gate]).toEqual([gate, expected[gate]]);
    }
  });

  test('an interrupted run passes none, and what it violated stays violated', async () => {
    expect(await conclude([{ outcome: passed() }], undefined, { interrupted: true })).toMatchObject({
      gate: 'incomplete',
      footer: { verdict: 'incomplete', reason: 'interrupted' },
    });
    expect((await conclude([{ outcome: wrong }], undefined, { interrupted: true })).gate).toBe('violated');
  });

  test('a suite error outweighs all else, but the others still count', async () => {
    const broken = { run: () => Promise.reject(new Error('ours')), outcome: passed() };
    const seen = await conclude([broken, { outcome: wrong }]);
    expect(seen.checks.sort()).toEqual(['error', 'failed']);
    expect(seen).toMatchObject({ gate: 'error', footer: { verdict: 'error' } });
  });
});
