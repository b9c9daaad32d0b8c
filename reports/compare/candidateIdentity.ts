import type { PastReport } from '../report/pastReport.ts';

/** Which candidate a run examined. The reference access platform gets another port, so another fingerprint, each time it is started. */
export const candidateIdentity = ({ target }: Pick<PastReport, 'target'>): string =>
  target.origin === 'reference' ? `reference ${target.kind} ${target.platformId}` : target.fingerprint;
