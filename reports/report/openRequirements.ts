import type { Report, ReportedRequirement } from './report.ts';

/** Requirements that apply and were not exercised, or not wholly. */
export const openRequirements = (report: Pick<Report, 'requirements'>): readonly ReportedRequirement[] =>
  report.requirements.filter((requirement) => requirement.standing === 'open');
