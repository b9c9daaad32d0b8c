/** A record as it came in; its fields may still be anything. */
export type CandidateRecord = Readonly<Record<string, unknown>>;

/** A page of a candidate's; records that are no objects come as empty ones. */
export interface CandidatePage {
  readonly total: number;
  readonly records: readonly CandidateRecord[];
}
