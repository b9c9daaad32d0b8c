import type { ProfileValues } from '../profiles/profileValues.ts';
import { putAt } from './putAt.ts';

/** One page, whatever its envelope. */
export interface Page {
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly records: readonly Readonly<Record<string, unknown>>[];
}

/** The body of a page in the envelope of a profile; page and page size stand beside the total. */
export const pageBody = (
  { totalPointer, recordsPointer, codePointer, successCodes }: ProfileValues['interfaces']['envelope'],
  { total, page, pageSize, records }: Page,
): Record<string, unknown> => {
  const body: Record<string, unknown> = {};
  const beside = totalPointer.slice(0, totalPointer.lastIndexOf('/'));
  if (codePointer !== null) putAt(body, codePointer, successCodes[0] ?? 0);
  putAt(body, totalPointer, total);
  putAt(body, `${beside}/page`, page);
  putAt(body, `${beside}/pageSize`, pageSize);
  putAt(body, recordsPointer, records);
  return body;
};
