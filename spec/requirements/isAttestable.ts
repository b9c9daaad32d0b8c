import type { Requirement } from './requirement.ts';

/** Whether a statement of the candidate answers for it: for all of it, or for what the checks leave open. */
export const isAttestable = ({
  verification,
  attestationReason,
}: Pick<Requirement, 'verification' | 'attestationReason'>): boolean =>
  verification === 'attestation' || attestationReason !== undefined;
