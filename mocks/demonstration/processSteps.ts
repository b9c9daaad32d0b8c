import type { LeadingStep } from './leadApplication.ts';

const submitted: readonly LeadingStep[] = [['submit', 'applicant']];
const underReview: readonly LeadingStep[] = [...submitted, ['take', 'reviewer']];
const approved: readonly LeadingStep[] = [...underReview, ['approve', 'reviewer', '材料真实，申请合理，同意接入。']];
const dispatched: readonly LeadingStep[] = [...approved, ['dispatch', 'operator']];

/** The ways of an application of the demonstration, from its draft on. */
export const processSteps = {
  submitted,
  underReview,
  approved,
  dispatched,
  connecting: [...dispatched, ['connect', 'applicant']],
} as const satisfies Readonly<Record<string, readonly LeadingStep[]>>;
