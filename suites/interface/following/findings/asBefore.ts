import { sameValue } from '../../../exchange/changing/sameValue.ts';
import type { Change } from '../../../exchange/changing/testRecord.ts';
import type { CandidateRecord } from '../../reading/candidatePage.ts';
import type { FollowedRecord } from '../followedRecord.ts';

/** What of an update a record is given without, as it was before. A field that is not given at all is for other checks to judge. */
export const asBefore = (
  record: CandidateRecord,
  { put, updates }: Pick<FollowedRecord, 'put' | 'updates'>,
): Change | undefined =>
  updates.find(
    ({ field, value }) => record[field] !== undefined && value !== put[field] && sameValue(put[field], record[field]),
  );
