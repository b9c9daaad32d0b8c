import { isoTime } from '../../../spec/isoTime.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { fetchRecords } from '../reading/fetchRecords.ts';
import type { CandidateRecord } from '../reading/candidatePage.ts';

const hour = 3_600_000;

/** A completed case that the control was asked to add, as the interface gives it; undefined where nothing of the kind can be done. */
export const completedCase = async (
  context: CheckContext,
  [like]: readonly CandidateRecord[],
): Promise<CandidateRecord | undefined> => {
  const { control } = context.target;
  if (control === undefined || like === undefined) return undefined;
  const now = context.clock.now();
  const id = await control.insert('service-case', {
    caseId: `hy-${context.correlationId}`.slice(0, 60),
    itemId: like['itemId'],
    userId: like['userId'],
    acceptedTime: isoTime(now - 2 * hour),
    completedTime: isoTime(now - hour),
  });
  const fetched = await fetchRecords(context, 'service-case', { fresh: true, mostPages: 50 }).finally(() =>
    control.softDelete('service-case', id),
  );
  return fetched.ok ? fetched.records.find(({ caseId }) => caseId === id) : undefined;
};
