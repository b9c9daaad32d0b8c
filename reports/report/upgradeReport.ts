import type { GateResult } from '../../suites/engine/verdict/gate.ts';
import { levelOf } from '../../suites/engine/verdict/level.ts';
import type { RunVerdict, Verdict } from '../../suites/engine/verdict/verdict.ts';
import { countVerdicts } from '../../suites/engine/verdict/countVerdicts.ts';
import type { FirstReport } from './firstReport.ts';
import type { PastReport } from './pastReport.ts';
import type { ReportedRequirement } from './report.ts';

const outcomes: Readonly<Record<RunVerdict, GateResult['outcome']>> = {
  conformant: 'passed',
  nonconformant: 'violated',
  incomplete: 'incomplete',
  error: 'error',
};

const standings: Readonly<Record<Verdict, ReportedRequirement['standing']>> = {
  passed: 'held',
  attested: 'held',
  failed: 'violated',
  'not-applicable': 'free',
  // What was found then was found, though a waiver hid it.
  waived: 'violated',
  warning: 'open',
  inconclusive: 'open',
  error: 'open',
};

/**
 * A report of schemaVersion 1 in today's words: the verdicts as they were given, `strict` as the gate it was. Levels, what is
 * missing, coverage and declaration cannot be had from it.
 */
export const upgradeReport = (old: FirstReport): PastReport => {
  const { strict, flags = [], ...run } = old.run;
  const requirements = old.requirements.map(({ mandatory: _mandatory, ...requirement }): ReportedRequirement => {
    const level = levelOf(requirement);
    return { ...requirement, level, standing: level === null ? 'free' : standings[requirement.verdict] };
  });
  const binding = requirements.filter(({ standing }) => standing !== 'free');
  return {
    ...old,
    schemaVersion: 1,
    run: { ...run, flags },
    levels: null,
    gate: { name: strict ? 'full' : 'core', outcome: outcomes[old.verdict], waived: [] },
    missing: null,
    declaration: { values: {}, requirements: {} },
    summary: {
      ...old.summary,
      requirements: countVerdicts(binding),
      unbound: requirements.length - binding.length,
    },
    checks: old.checks.map((check) => {
      // Nobody was asked then what it declares.
      const basis = check.basis === 'text' ? ('text' as const) : ('assumed' as const);
      return { ...check, basis, findings: check.findings.map((finding) => ({ ...finding, basis })) };
    }),
    requirements,
    quantities: old.quantities ?? [],
    coverage: [],
  };
};
