import type { PastReport } from '../report/pastReport.ts';
import type { ComparedRun } from './comparison.ts';

/** A run as it stands in a comparison. */
export const comparedRun = ({
  schemaVersion,
  verdict,
  levels: all,
  gate,
  run,
  target,
  profile,
  summary,
}: PastReport): ComparedRun => ({
  schemaVersion,
  verdict,
  levels: all,
  gate,
  run,
  target,
  profile: { id: profile.id, version: profile.version, hash: profile.hash },
  summary,
});
