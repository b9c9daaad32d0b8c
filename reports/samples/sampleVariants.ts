import { requirements } from '../../spec/requirements/requirements.ts';
import type { Requirement } from '../../spec/requirements/requirement.ts';
import type { Continuation } from '../../suites/engine/evidence/continuation.ts';
import type { Attestation } from '../../suites/engine/verdict/attestation.ts';
import { levelOf } from '../../suites/engine/verdict/level.ts';
import type { RecordedFinding } from '../../suites/engine/verdict/recordedFinding.ts';
import type { Supply } from '../../suites/engine/verdict/supply.ts';
import type { Waiver } from '../../suites/engine/verdict/waiver.ts';
import type { CheckResult, RunRecord } from '../../suites/engine/evidence/runRecord.ts';
import { sampleRun } from './sampleRun.ts';

const binding = requirements.filter(
  (requirement) => levelOf(requirement) !== null && requirement.platforms.includes('resource'),
);
const stated = binding.filter(({ verification }) => verification === 'attestation');
const examined = binding.filter((requirement) => !stated.includes(requirement));

const checkOf = (requirement: Requirement, change: Partial<CheckResult> = {}): CheckResult => ({
  type: 'check',
  id: `sample.${requirement.id}`,
  verifies: [requirement.id],
  clauses: [requirement.clause],
  channel: requirement.channel,
  basis: 'text',
  title: requirement.statement,
  verdict: 'passed',
  reason: null,
  startedAt: '2026-11-23T08:00:01.000Z',
  durationMs: 12,
  findings: [],
  evidence: [],
  ...change,
});

const attestations = stated.map(({ id }): Attestation => ({
  requirement: id,
  statement: '按要求办理，见附件。',
  by: '运维部',
  on: '2026-10-01',
  until: '2027-09-30',
  document: { name: '声明.pdf', sha256: '5c'.repeat(32) },
}));

const finding: RecordedFinding = {
  basis: 'declared',
  code: 'interface.late-timestamp',
  message: { 'zh-CN': '时间戳相差一天的请求得到了数据。', en: 'A request a day old was answered with data.' },
  expected: { 'zh-CN': '错误信息', en: 'error information' },
  actual: { status: 200 },
  pointer: 'http://127.0.0.1:4000/api/users',
  hint: { 'zh-CN': '核对时间戳，超出范围的拒绝。', en: 'Compare the timestamp and refuse what is beyond the range.' },
};

const supplies: readonly Supply[] = [
  {
    kind: 'capability',
    name: 'control',
    how: { 'zh-CN': '指明检测控制接口。', en: 'Name the control endpoint.' },
  },
  {
    kind: 'capability',
    name: 'front-database',
    how: { 'zh-CN': '提供前置数据库的地址与账号。', en: 'Hand over the front database and its account.' },
  },
];

const waiting = (requirement: Requirement, at: number): CheckResult => {
  const supply = supplies[at % 3 === 0 ? 1 : 0];
  return checkOf(requirement, {
    verdict: 'inconclusive',
    reason: 'capability-missing',
    detail: { 'zh-CN': '没有所需的入口。', en: 'What it needs is not there.' },
    ...(supply !== undefined && { supply: [supply] }),
  });
};

const passing = examined.map((requirement) => checkOf(requirement));
const failingAt = (level: 'core' | 'full', change: Partial<CheckResult> = {}): readonly CheckResult[] => {
  const broken = examined.find((requirement) => levelOf(requirement) === level);
  return examined.map((requirement) =>
    requirement === broken
      ? checkOf(requirement, { verdict: 'failed', findings: [finding], ...change })
      : checkOf(requirement),
  );
};
const firstShall = examined.find((requirement) => levelOf(requirement) === 'core')?.id ?? '';
const waiver: Waiver = { id: firstShall, owner: '信息中心', reason: '下月改造', until: '2027-01-31' };
const declaration = { adopts: { id: 'reference', version: '1' }, values: {}, requirements: {} };

const carriedOver: Continuation = {
  run: { runId: 'sample-run-0', startedAt: '2026-11-22T08:00:00.000Z', endedAt: '2026-11-22T08:00:06.000Z' },
  fingerprint: '3f'.repeat(32),
  carried: passing.slice(1).map(({ durationMs: _durationMs, evidence: _evidence, ...check }) => ({
    ...check,
    type: 'carried',
    runId: 'sample-run-0',
    startedAt: '2026-11-22T08:00:01.000Z',
  })),
};

/** Runs as readers meet them, judged by the engine. */
export const sampleVariants = {
  conformant: (): RunRecord => sampleRun({ checks: passing, attestations, declaration }),
  /** Core holds, one that is only stated is violated. */
  brokenAtFull: (): RunRecord => sampleRun({ checks: failingAt('full'), attestations, declaration }),
  waived: (): RunRecord =>
    sampleRun({
      checks: failingAt('core', { verdict: 'waived', reason: 'waived', waiver }),
      attestations,
      declaration,
      waivers: [waiver],
    }),
  /** Nearly everything waits for two things. */
  halfBuilt: (): RunRecord =>
    sampleRun({
      checks: examined.map((requirement, at) => (at < 4 ? checkOf(requirement) : waiting(requirement, at))),
      target: { origin: 'external', url: 'https://vendor.example', name: '在建平台' },
    }),
  selective: (): RunRecord =>
    sampleRun({ checks: passing.slice(0, 3), selection: ['7.1.1'], gate: 'observed', declaration }),
  /** One check again, all the others carried over; everything held by then. */
  continued: (): RunRecord =>
    sampleRun({
      checks: passing.slice(0, 1),
      selection: passing.slice(0, 1).map(({ id }) => id),
      continues: carriedOver,
      gate: 'observed',
      attestations,
      declaration,
    }),
} as const;
