import { clauses } from '../../spec/clauses.ts';
import { noDeclaration } from '../../spec/ics/declaration.ts';
import type { Declaration } from '../../spec/ics/declaration.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import type { Continuation } from '../../suites/engine/evidence/continuation.ts';
import type { Attestation } from '../../suites/engine/verdict/attestation.ts';
import type { GateName } from '../../suites/engine/verdict/gate.ts';
import { requirementResults } from '../../suites/engine/verdict/requirementResults.ts';
import { runFooter } from '../../suites/engine/verdict/runFooter.ts';
import type { Waiver } from '../../suites/engine/verdict/waiver.ts';
import { togetherOf } from '../../suites/engine/verdict/togetherOf.ts';
import type { CheckResult, RunHeader, RunRecord } from '../../suites/engine/evidence/runRecord.ts';

const at = '2026-11-23T08:00:00.000Z';

export interface SampleRun {
  readonly checks: readonly CheckResult[];
  readonly target?: Partial<RunHeader['target']>;
  readonly declaration?: Declaration;
  readonly gate?: GateName;
  readonly selection?: readonly string[];
  readonly continues?: Continuation;
  readonly waivers?: readonly Waiver[];
  readonly attestations?: readonly Attestation[];
  readonly rest?: Pick<RunRecord, 'indicators' | 'quantities' | 'coverage'>;
}

/** A run record made of given check results, judged by the engine as it judges any run. */
export const sampleRun = ({
  checks,
  target,
  declaration = noDeclaration,
  gate = 'core',
  selection = [],
  continues,
  waivers = [],
  attestations = [],
  rest = { indicators: [], quantities: [], coverage: [] },
}: SampleRun): RunRecord => {
  const judge = (results: readonly CheckResult[]) =>
    requirementResults({
      requirements: requirements.filter((requirement) => clauses[requirement.clause] !== undefined),
      results,
      selective: selection.length > 0,
      target: { kind: 'resource' },
      declaration,
      waivers,
      attestations,
      today: '2026-11-23',
    });
  const judged = judge(checks);
  const together = continues && togetherOf({ results: checks, carried: continues.carried, judge });
  const startedAt = Date.parse(at);
  return {
    header: {
      type: 'header',
      schemaVersion: 2,
      runId: 'sample-run-1',
      startedAt: at,
      heyan: { version: '0.1.0' },
      target: {
        url: 'http://127.0.0.1:4000',
        platformId: 'resource-1',
        kind: 'resource',
        name: '示范资源平台',
        fingerprint: '3f'.repeat(32),
        origin: 'reference',
        faults: [],
        capabilities: ['pages', 'interfaces', 'front-database', 'control'],
        ...target,
      },
      profile: { id: 'reference', version: '1', hash: 'ab'.repeat(32) },
      selection,
      ...(continues && { continues: continues.run }),
      gate,
      declaration,
      seed: 1,
      browser: 'jsdom',
      environment: { node: '24.0.0', os: 'linux 6.1 x64' },
    },
    ...(continues && { carried: continues.carried }),
    checks,
    requirements: judged,
    ...rest,
    footer: runFooter(
      { startedAt, endedAt: startedAt + 6_420, interrupted: false, gate, ...(together && { together }) },
      checks,
      judged,
    ),
  };
};
