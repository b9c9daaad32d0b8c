import { session } from './session.ts';

export const roles = ['applicant', 'reviewer', 'operator', 'administrator'] as const;

export type Role = (typeof roles)[number];

/** Whether who has signed in has one of these roles. It decides what is shown; what is allowed the monitoring platform decides. */
export const mayUse = (wanted: readonly Role[]): boolean =>
  session.account !== undefined && wanted.includes(session.account.role);
