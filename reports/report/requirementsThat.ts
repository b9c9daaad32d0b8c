import type { Report, ReportedRequirement } from './report.ts';

/** The requirements of one standing: `violated`, waived ones included; `open`: they apply and were not, or not wholly, exercised. */
export const requirementsThat = (
  { requirements }: Pick<Report, 'requirements'>,
  standing: ReportedRequirement['standing'],
): readonly ReportedRequirement[] => requirements.filter((requirement) => requirement.standing === standing);
