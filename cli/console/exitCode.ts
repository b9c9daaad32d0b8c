import type { RunVerdict } from '../../suites/engine/verdict/verdict.ts';

/** 0 conformant · 1 not conformant · 2 usage or configuration · 3 suite error · 4 incomplete; nothing else ever. */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

const codes: Readonly<Record<RunVerdict, ExitCode>> = { conformant: 0, nonconformant: 1, error: 3, incomplete: 4 };

/** The exit code of one or several runs: the gravest (suite error, then not conformant, then incomplete). */
export const exitCode = (verdicts: readonly RunVerdict[]): ExitCode => {
  for (const verdict of ['error', 'nonconformant', 'incomplete'] as const)
    if (verdicts.includes(verdict)) return codes[verdict];
  return verdicts.length === 0 ? 4 : 0;
};
