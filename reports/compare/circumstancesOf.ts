import type { PastReport } from '../report/pastReport.ts';
import { candidateIdentity } from './candidateIdentity.ts';
import type { Circumstance } from './comparison.ts';

const all: readonly (readonly [Circumstance, (report: PastReport) => unknown])[] = [
  ['rules', (report) => report.schemaVersion],
  ['target', candidateIdentity],
  ['faults', (report) => report.target.faults.toSorted()],
  ['suite', (report) => report.run.heyan.version],
  ['profile', (report) => report.profile.hash],
  ['gate', (report) => report.gate.name],
  ['selection', (report) => report.run.selection.toSorted()],
  ['browser', (report) => report.run.browser],
];

/** In which circumstances these runs are not all alike; empty: a change is the candidate's own. */
export const circumstancesOf = (...runs: readonly PastReport[]): readonly Circumstance[] =>
  all.filter(([, of]) => new Set(runs.map((run) => JSON.stringify(of(run)))).size > 1).map(([name]) => name);
