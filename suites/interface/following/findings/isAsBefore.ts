import type { CandidateRecord } from '../../reading/candidatePage.ts';
import type { FollowedRecord } from '../followedRecord.ts';

/** Whether a record is given as it was before its update. A field that is not given at all is for other checks to judge. */
export const isAsBefore = (record: CandidateRecord, { put, change }: Pick<FollowedRecord, 'put' | 'change'>): boolean =>
  change !== undefined && record[change.field] !== undefined && record[change.field] === put[change.field];
