import type { RunRecord, RunRecordLine } from '../../suites/engine/evidence/runRecord.ts';

/** `run.ndjson` of a collected record, for a run that was not streamed to disk while it went. */
export const renderRunRecord = (record: RunRecord): string => {
  const lines: readonly RunRecordLine[] = [
    record.header,
    ...(record.carried ?? []),
    ...record.checks,
    ...record.requirements,
    ...record.coverage,
    ...record.indicators,
    ...record.quantities,
    ...(record.pictures ?? []),
    ...(record.footer === undefined ? [] : [record.footer]),
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
};
