import type { Basis } from './basis.ts';
import type { Finding } from './finding.ts';

/** A finding as it stands in the record: what it rests on is settled for this candidate. */
export type RecordedFinding = Omit<Finding, 'comparedWith'> & { readonly basis: Basis };
