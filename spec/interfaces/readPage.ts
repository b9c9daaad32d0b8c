import type { ProfileValues } from '../profiles/profileValues.ts';
import { isSuccess } from './isSuccess.ts';
import { valueAt } from './valueAt.ts';

/** A page as it came; the records may still be anything. */
export interface ReceivedPage {
  readonly total: number;
  /** What the source says it used; at least 1, or undefined when it says nothing usable. */
  readonly pageSize: number | undefined;
  readonly records: readonly unknown[];
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** The page in the envelope of a profile; undefined when the body is none, or its code means no success. */
export const readPage = (
  body: unknown,
  envelope: ProfileValues['interfaces']['envelope'],
): ReceivedPage | undefined => {
  const { totalPointer, recordsPointer } = envelope;
  const [total, records] = [valueAt(body, totalPointer), valueAt(body, recordsPointer)];
  if (!isCount(total) || !Array.isArray(records) || !isSuccess(body, envelope)) return undefined;
  const pageSize = valueAt(body, `${totalPointer.slice(0, totalPointer.lastIndexOf('/'))}/pageSize`);
  return { total, pageSize: isCount(pageSize) && pageSize > 0 ? pageSize : undefined, records };
};
