import type { GateResult } from '../../suites/engine/verdict/gate.ts';

/** 0 the gate is passed · 1 violated · 2 usage or configuration · 3 suite error · 4 incomplete; nothing else ever. */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

const gravestFirst = [
  ['error', 3],
  ['violated', 1],
  ['incomplete', 4],
] as const;

/** The exit code of one or several runs: the gravest (suite error, then violated, then incomplete). */
export const exitCode = (outcomes: readonly GateResult['outcome'][]): ExitCode => {
  for (const [outcome, code] of gravestFirst) if (outcomes.includes(outcome)) return code;
  return outcomes.length === 0 ? 4 : 0;
};
