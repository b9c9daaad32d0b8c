/** Who somebody is to the monitoring platform (8.1–8.4): a vendor's; those who review, who run it, and who see to the accounts. */
export const roles = ['applicant', 'reviewer', 'operator', 'administrator'] as const;
export type Role = (typeof roles)[number];
