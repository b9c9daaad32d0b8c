import { levelOf } from '../../suites/engine/verdict/level.ts';
import { levelResults } from '../../suites/engine/verdict/levelResults.ts';
import { missingSupplies } from '../../suites/engine/verdict/missingSupplies.ts';
import { besideQuantities } from '../../spec/indicators/beside/besideQuantities.ts';
import { clauses } from '../../spec/clauses.ts';
import { indicators } from '../../spec/indicators/indicators.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import type {
  CheckResult,
  IndicatorResult,
  QuantityResult,
  RequirementResult,
  RunRecord,
} from '../../suites/engine/evidence/runRecord.ts';
import { countVerdicts } from '../../suites/engine/verdict/countVerdicts.ts';
import { sampleChecks } from './sampleChecks.ts';

const at = '2026-11-23T08:00:00.000Z';

const requirementLine = (
  requirement: (typeof requirements)[number],
  checks: readonly CheckResult[],
): RequirementResult => {
  const mine = checks.filter((check) => check.verifies.includes(requirement.id));
  const verdict = (['failed', 'error', 'warning', 'inconclusive', 'passed'] as const).find((one) =>
    mine.some((check) => check.verdict === one),
  );
  return {
    type: 'requirement',
    id: requirement.id,
    clause: requirement.clause,
    obligation: requirement.obligation,
    party: requirement.party,
    channel: requirement.channel,
    statement: requirement.statement,
    verdict: verdict ?? (requirement.party === 'access-platform' ? 'inconclusive' : 'not-applicable'),
    reason: verdict === undefined ? (requirement.party === 'access-platform' ? 'no-check' : 'not-this-party') : null,
    checks: mine.map((check) => check.id),
    level: levelOf(requirement),
    standing:
      levelOf(requirement) === null
        ? 'free'
        : verdict === 'failed'
          ? 'violated'
          : verdict === 'passed'
            ? 'held'
            : 'open',
  };
};

const indicatorLine = (indicator: (typeof indicators)[number]): IndicatorResult => {
  const place = {
    type: 'indicator' as const,
    id: indicator.id,
    table: indicator.table,
    row: indicator.row,
    platformId: 'resource-1',
    platform: 'resource' as const,
    from: '2026-11-23T00:00:00.000+08:00',
    to: '2026-11-24T00:00:00.000+08:00',
    unit: indicator.unit,
  };
  if (!indicator.platforms.includes('resource'))
    return {
      ...place,
      status: 'absent',
      value: null,
      reason: 'not-this-kind',
      detail: { 'zh-CN': '资源类平台没有这项指标。', en: 'A resource platform has no such indicator.' },
      breakdown: [],
    };
  const notes =
    indicator.id === 't4-1-resources'
      ? {
          notes: [
            {
              'zh-CN': '接口声明的总数与实际给出的记录数不一致。',
              en: 'The interface’s total is not the number of records it gave.',
            },
          ],
        }
      : {};
  return {
    ...place,
    ...notes,
    status: 'computed',
    value: indicator.row * 1_234.5,
    ...(indicator.id === 't4-9-completion' && {
      readings: [
        { id: 'union-capped', value: 11_110.5, chosen: true },
        { id: 'literal', value: 98_765, chosen: false },
      ],
    }),
    breakdown:
      indicator.dimensions.length === 0
        ? []
        : [
            { dimensions: { [indicator.dimensions[0] ?? 'type']: '1' }, value: 17 },
            { dimensions: { [indicator.dimensions[0] ?? 'type']: '2' }, value: null },
          ],
  };
};

const quantityLine = ({ id, clause, name, unit, channel }: (typeof besideQuantities)[number]): QuantityResult => {
  const place = {
    type: 'quantity' as const,
    id,
    clause,
    name,
    unit,
    platform: 'resource' as const,
    from: '2026-11-23T00:00:00.000+08:00',
    to: '2026-11-24T00:00:00.000+08:00',
  };
  if (channel === 'beacon') return { ...place, status: 'computed', value: 240, breakdown: [] };
  return {
    ...place,
    status: 'absent',
    value: null,
    reason: 'not-collected',
    detail: { 'zh-CN': '尚未采集。', en: 'Not collected.' },
    breakdown: [],
  };
};

/** A run as the engine records it, with every verdict, hostile content and all kinds of evidence; for the tests of the reports. */
export const sampleRecord = (): RunRecord => {
  const known = requirements.filter((requirement) => clauses[requirement.clause] !== undefined);
  const lines = known.map((requirement) => requirementLine(requirement, sampleChecks));
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
        faults: ['beacon-missing-on-column'],
        capabilities: ['pages', 'interfaces', 'front-database', 'control'],
      },
      profile: { id: 'reference', version: '1', hash: 'ab'.repeat(32) },
      selection: [],
      gate: 'core',
      declaration: { adopts: { id: 'reference', version: '1' }, values: {}, requirements: {} },
      seed: 1,
      browser: 'jsdom',
      environment: { node: '24.0.0', os: 'linux 6.1 x64' },
    },
    checks: sampleChecks,
    requirements: lines,
    coverage: [],
    indicators: indicators.map(indicatorLine),
    quantities: besideQuantities.map(quantityLine),
    footer: {
      type: 'footer',
      endedAt: '2026-11-23T08:00:06.420Z',
      durationMs: 6_420,
      verdict: 'nonconformant',
      reason: null,
      levels: levelResults(lines),
      gate: { name: 'core', outcome: 'violated', waived: [] },
      missing: missingSupplies(sampleChecks, lines),
      summary: { checks: countVerdicts(sampleChecks), requirements: countVerdicts(lines), testableShare: 0.6842 },
    },
  };
};
