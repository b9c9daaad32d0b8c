import type { CheckResult, RunRecordLine } from '../suites/engine/evidence/runRecord.ts';

/** Of a run record, in the order of their ids. */
export const checkResults = (lines: readonly RunRecordLine[]): readonly CheckResult[] =>
  lines.filter((line) => line.type === 'check').toSorted((a, b) => (a.id < b.id ? -1 : 1));
