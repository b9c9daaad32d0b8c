import { readPage } from '../../../spec/interfaces/readPage.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { CandidatePage, CandidateRecord } from './candidatePage.ts';

const isObject = (value: unknown): value is CandidateRecord =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The page that a body is, in the envelope of the profile as it holds for this candidate; undefined when it is none. */
export const candidatePageOf = (body: unknown, { values }: Pick<Profile, 'values'>): CandidatePage | undefined => {
  const page = readPage(body, values.interfaces.envelope);
  return page && { total: page.total, records: page.records.map((record) => (isObject(record) ? record : {})) };
};
