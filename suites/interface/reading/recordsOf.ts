/** A record as it came in; its fields may still be anything. */
export type CandidateRecord = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is CandidateRecord =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The records of a page `{ total, records }`, or undefined when the answer is no page. Records that are no objects come as empty ones. */
export const recordsOf = (
  json: unknown,
): { readonly total: number; readonly records: readonly CandidateRecord[] } | undefined => {
  if (!isObject(json) || !Array.isArray(json['records']) || !Number.isSafeInteger(json['total'])) return undefined;
  return { total: json['total'] as number, records: json['records'].map((record) => (isObject(record) ? record : {})) };
};
