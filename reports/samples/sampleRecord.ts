import { besideQuantities } from '../../spec/indicators/beside/besideQuantities.ts';
import { indicators } from '../../spec/indicators/indicators.ts';
import { coverageWays } from '../report/coverageWays.ts';
import type { CoverageRow } from '../../suites/engine/evidence/coverageRow.ts';
import type { Attestation } from '../../suites/engine/verdict/attestation.ts';
import { levelResults } from '../../suites/engine/verdict/levelResults.ts';
import type { IndicatorResult, QuantityResult, RunRecord } from '../../suites/engine/evidence/runRecord.ts';
import { sampleChecks } from './sampleChecks.ts';
import { sampleRun } from './sampleRun.ts';

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
        { id: 'union-capped', title: { 'zh-CN': '并集', en: 'union' }, value: 11_110.5, chosen: true },
        { id: 'literal', title: { 'zh-CN': '按字面', en: 'literally' }, value: 98_765, chosen: false },
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

const coverageLine = ({ id, table, row, platforms, channel }: (typeof indicators)[number]): CoverageRow => {
  const state = !platforms.includes('resource')
    ? 'not-this-kind'
    : row % 5 === 3
      ? 'not-exercised'
      : row % 7 === 4
        ? 'not-offered'
        : 'obtained';
  return {
    type: 'coverage',
    table,
    row,
    indicator: id,
    state,
    cells: coverageWays.map((way) => ({
      way,
      state: state === 'obtained' && way === channel ? 'obtained' : state === 'not-exercised' ? state : 'not-offered',
      allowed: way === channel || way === 'interface',
      value: state === 'obtained' && way === channel ? row * 1_234.5 : null,
      evidence: state === 'obtained' && way === channel ? ['indicators.page-views'] : [],
      ...(state === 'not-exercised' && { detail: { 'zh-CN': '没有提供账号。', en: 'No account was given.' } }),
    })),
  };
};

const attested = (requirement: string): Attestation => ({
  requirement,
  statement: '按统一流程线上申请，见附件。',
  by: '示范资源平台运维部',
  on: '2026-10-01',
  until: '2027-09-30',
  document: { name: '声明.pdf', sha256: '5c'.repeat(32) },
});

/** A run as the engine records it, with every verdict, hostile content and all kinds of evidence; for the tests of the reports. */
export const sampleRecord = (): RunRecord => {
  const record = sampleRun({
    checks: sampleChecks,
    target: { faults: ['beacon-missing-on-column'] },
    declaration: {
      adopts: { id: 'reference', version: '1' },
      values: {
        'interfaces.skewSeconds': { answer: 'own-value', value: 120 },
        'beacon.minimumVisibleMs': { answer: 'not-supported', reason: '页面不统计曝光时长。' },
      },
      requirements: {},
    },
    waivers: [{ id: 'exchange.encrypted', owner: '信息中心', reason: '专网部署', until: '2027-01-31' }],
    attestations: [attested('applies-online')],
    rest: {
      indicators: indicators.map(indicatorLine),
      quantities: besideQuantities.map(quantityLine),
      coverage: indicators.map(coverageLine),
    },
  });
  const { footer } = record;
  if (footer === undefined) return record;
  // Some share that says by itself where it comes from. The sample's own trouble is one check's, and does not decide it.
  return {
    ...record,
    footer: {
      ...footer,
      verdict: 'nonconformant',
      reason: null,
      levels: levelResults(record.requirements),
      gate: { name: 'core', outcome: 'violated', waived: [] },
      summary: { ...footer.summary, testableShare: 0.6842 },
    },
  };
};
