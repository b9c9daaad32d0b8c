import { collectRecord } from '../../suites/engine/evidence/collectRecord.ts';
import type { RunRecord, RunRecordLine } from '../../suites/engine/evidence/runRecord.ts';
import type { RunOptions } from '../../suites/run/runOptions.ts';
import { startRun } from '../../suites/run/startRun.ts';
import { resolveTarget } from '../../suites/target/resolveTarget.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';

/** A whole run against what answers at an address, as `run --target` does it; nothing is known of it but that. */
export const examineAt = async (
  url: string,
  options: Pick<RunOptions, 'gate' | 'concurrency' | 'checks' | 'browser' | 'warehouse' | 'only' | 'monitor'> = {},
): Promise<RunRecord> => {
  const profile = referenceProfile();
  const lines: RunRecordLine[] = [];
  const resolved = await resolveTarget({ url, profile });
  for await (const line of startRun({ resolved, profile, origin: 'external', seed: 1, ...options })) lines.push(line);
  const record = collectRecord(lines);
  if (record === undefined) throw new Error(`The run against ${url} ended without a header.`);
  return record;
};
