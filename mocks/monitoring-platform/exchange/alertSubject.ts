/** What an alert is about, as a key: two with the same one say the same. */
export const alertSubject = ({
  tableName,
  recordKey,
  rule,
  field,
}: {
  readonly tableName: string;
  readonly recordKey: string;
  readonly rule: string;
  readonly field: string | null;
}): string => JSON.stringify([tableName, recordKey.slice(0, 256), rule, field]);
