import { leastOf } from '../../../spec/leastOf.ts';
/** A record as its interface dates it and as its row does; epoch milliseconds. */
export interface DatedRecord {
  readonly id: string;
  /** When it changed in the business systems. */
  readonly changed: number;
  /** When its row was written. */
  readonly pushed: number;
}

export interface PushHistory {
  /** Records of which can be told whether they came in time. */
  readonly told: number;
  readonly late: readonly (DatedRecord & { readonly extraction: number })[];
}

/**
 * Which changes were in the front database when the extraction after them began (7.3.3). Only changes after the first push
 * that is still to be seen count: before it there was no front database, or all was pushed anew. `slackMs`: clocks that differ
 * by less are another check's affair.
 */
export const latePushes = (
  records: readonly DatedRecord[],
  nextExtraction: (after: number) => number,
  { now, slackMs }: { readonly now: number; readonly slackMs: number },
): PushHistory => {
  const first = leastOf(records.map(({ pushed }) => pushed));
  const told = records
    .filter(({ changed, pushed }) => changed > first && pushed >= changed)
    .map((record) => ({ ...record, extraction: nextExtraction(record.changed) }))
    .filter(({ extraction }) => extraction <= now);
  return { told: told.length, late: told.filter(({ pushed, extraction }) => pushed > extraction + slackMs) };
};
