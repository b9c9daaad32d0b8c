import type { Report, ReportedRequirement } from './report.ts';

/** Mandatory requirements that the run had the means to examine and did not: what keeps a run from being conformant. */
export const openRequirements = (report: Pick<Report, 'requirements'>): readonly ReportedRequirement[] =>
  report.requirements.filter((requirement) => requirement.mandatory && requirement.verdict === 'inconclusive');
