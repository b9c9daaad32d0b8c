import * as fc from 'fast-check';
import { noDeclaration } from '../../../spec/ics/declaration.ts';
import type { Declaration } from '../../../spec/ics/declaration.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import type { Requirement } from '../../../spec/requirements/requirement.ts';
import type { CollectionMethod } from '../../../spec/collectionMethod.ts';
import type { CheckResult } from '../evidence/runRecord.ts';
import type { Check } from '../running/check.ts';
import { testCheck, testFinding, testRequirement } from '../running/testCheck.ts';
import type { Attestation } from './attestation.ts';
import { checkResult } from './checkResult.ts';
import type { Examined } from './checkResult.ts';
import { inconclusive, judged, notApplicable, passed } from './outcome.ts';
import type { Waiver } from './waiver.ts';

/** One check and how it ended. */
export interface Ended {
  readonly check: Check;
  readonly outcome: Examined['outcome'];
}

/** Anything that a run could come to, and by what it is judged. */
export interface World {
  readonly requirements: readonly Requirement[];
  readonly ended: readonly Ended[];
  readonly kind: PlatformKind;
  readonly methods?: readonly CollectionMethod[];
  readonly declaration: Declaration;
  readonly attestations: readonly Attestation[];
  readonly waivers: readonly Waiver[];
}

export const today = '2026-11-23';
const ids = ['r0', 'r1', 'r2', 'r3', 'r4'] as const;
const text = (words: string) => ({ 'zh-CN': words, en: words });
const oneOf = fc.constantFrom;

const requirement = (id: string): fc.Arbitrary<Requirement> =>
  fc
    .record({
      obligation: oneOf(
        'shall' as const,
        'shall' as const,
        'need' as const,
        'stated' as const,
        'may' as const,
        'example' as const,
      ),
      party: oneOf(
        'access-platform' as const,
        'access-platform' as const,
        'access-platform' as const,
        'authority' as const,
      ),
      platforms: fc.subarray([...platformKinds], { minLength: 1 }),
      channel: oneOf(
        'interface' as const,
        'beacon' as const,
        'exchange' as const,
        'content' as const,
        'process' as const,
      ),
      verification: oneOf('automatic' as const, 'with-control' as const, 'attestation' as const),
      explained: fc.boolean(),
    })
    .map(({ explained, ...change }) =>
      testRequirement({ id, ...change, ...(explained ? { attestationReason: text('a tunnel') } : {}) }),
    );

const comparedWith = oneOf('text' as const, { profile: ['interfaces.skewSeconds'] }, { profile: [] });
const named = fc.subarray([...ids], { minLength: 1 });

const finding = fc
  .record({ comparedWith: fc.option(comparedWith, { nil: undefined }), violates: fc.option(named, { nil: undefined }) })
  .map((change) =>
    testFinding({
      ...(change.comparedWith && { comparedWith: change.comparedWith }),
      ...(change.violates && { violates: change.violates }),
    }),
  );

const supply = oneOf('control', 'pages', 'https').map((name) => ({
  kind: 'capability' as const,
  name,
  how: text(name),
}));

const outcome: fc.Arbitrary<Examined['outcome']> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(passed()) },
  { weight: 3, arbitrary: fc.array(finding, { minLength: 1, maxLength: 3 }).map(judged) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(oneOf('no-data' as const, 'deadline' as const), fc.array(supply, { maxLength: 2 }))
      .map(([reason, supplies]) => inconclusive(reason, text(reason), ...supplies)),
  },
  {
    weight: 2,
    arbitrary: oneOf('not-supported' as const, 'method-not-chosen' as const, 'not-this-kind' as const).map((reason) =>
      notApplicable(reason, text(reason)),
    ),
  },
);

const ended = (at: number): fc.Arbitrary<Ended> =>
  fc.record({ verifies: named, comparedWith, outcome }).map(({ verifies, comparedWith, outcome }) => ({
    check: testCheck({ id: `a.c${at}`, verifies: verifies as [string, ...string[]], comparedWith }),
    outcome,
  }));

const attestation = oneOf(...ids).chain((id) =>
  oneOf('2026-11-22', today, '2027-01-01').map((until) => ({
    requirement: id,
    statement: 'we do',
    by: 'us',
    on: '2026-01-01',
    until,
    document: { name: 'statement.pdf', sha256: '0'.repeat(64) },
  })),
);

const declaration: fc.Arbitrary<Declaration> = fc
  .record({ adopts: fc.boolean(), without: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, oneOf(...ids)) })
  .map(({ adopts, without }) => ({
    ...noDeclaration,
    ...(adopts && { adopts: { id: 'reference', version: '1' } }),
    ...(without !== undefined && { requirements: { [without]: { answer: 'not-supported' as const, reason: 'no' } } }),
  }));

const checkCount = 6;

/** A waiver of a check or a requirement, in force or ended. */
export const someWaiver: fc.Arbitrary<Waiver> = fc.record({
  id: oneOf(...ids, ...Array.from({ length: checkCount }, (_, at) => `a.c${at}`)),
  owner: fc.constant('ops'),
  reason: fc.constant('known'),
  until: oneOf('2026-11-22', today, '2027-01-01'),
});

/** Any requirements, checks, endings, declarations and statements; no waiver. */
export const someWorld: fc.Arbitrary<World> = fc
  .record({
    requirements: fc.tuple(...ids.map(requirement)),
    ended: fc.tuple(...Array.from({ length: checkCount }, (_, at) => ended(at))),
    count: fc.integer({ min: 0, max: checkCount }),
    kind: oneOf(...platformKinds),
    methods: fc.option(fc.subarray(['beacon' as const, 'interface' as const, 'exchange' as const], { minLength: 1 }), {
      nil: undefined,
    }),
    declaration,
    attestations: fc.array(attestation, { maxLength: 3 }),
  })
  .map(({ methods, count, ended, ...rest }) => ({
    ...rest,
    ended: ended.slice(0, count),
    waivers: [],
    ...(methods === undefined ? {} : { methods }),
  }));

/** The lines of the record for the checks of a world. */
export const resultsOf = ({ requirements, ended, kind, declaration, waivers }: World): readonly CheckResult[] =>
  ended.map(({ check, outcome }) =>
    checkResult({
      check,
      requirements,
      kind,
      judging: { declaration, profile: referenceProfile(), waivers, today },
      examined: { outcome, evidence: [] },
      startedAt: '2026-11-23T08:00:00.000Z',
      durationMs: 1,
      clean: (value) => value,
    }),
  );
