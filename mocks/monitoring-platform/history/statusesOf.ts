import type { StatusItem } from '../health/statusItem.ts';
import type { VerificationRun } from '../verification/contract/verificationRun.ts';
import type { StatusSpan, StatusSubject } from './contract/statusSpan.ts';

const aspects = ['health', 'completeness', 'consistency', 'anomaly'] as const;
const kinds = ['front-database', 'interfaces', 'suite'] as const;

/** How each thing that has a status stands: an aspect by what was seen just now, a verification by its latest result. `runs`: the latest first. */
export const statusesOf = (
  items: readonly StatusItem[],
  runs: readonly VerificationRun[],
): readonly (readonly [StatusSubject, StatusSpan['state']])[] => [
  ...aspects.map((aspect) => {
    const isWrong = items.some((one) => one.aspect === aspect && one.status === 'alert');
    return [aspect, isWrong ? 'alert' : 'ok'] as const;
  }),
  ...kinds.flatMap((kind) => {
    const latest = runs.find((one) => one.kind === kind && (one.state === 'passed' || one.state === 'failed'));
    return latest === undefined ? [] : [[kind, latest.state === 'passed' ? 'ok' : 'alert'] as const];
  }),
];
