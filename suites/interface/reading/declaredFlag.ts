import { plainFlag } from '../../../spec/interfaces/plainFlag.ts';
import type { CandidateRecord } from './candidatePage.ts';

/** A record whose soft-delete flag is read as the platform declares it; a platform that declares `true` has to write true and false. */
export const declaredFlag = (
  record: CandidateRecord,
  declared: readonly (boolean | number | string)[],
): CandidateRecord =>
  declared.length === 1 && declared[0] === true ? record : (plainFlag(record, declared) as CandidateRecord);
