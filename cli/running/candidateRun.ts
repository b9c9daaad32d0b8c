import type { RunRecordLine } from '../../suites/engine/evidence/runRecord.ts';
import type { Localized } from '../../spec/localized.ts';
import type { RunOptions } from '../../suites/run/runOptions.ts';

/** Something opened, ready to be examined. */
export interface CandidateRun {
  readonly start: (
    how: Pick<RunOptions, 'signal' | 'onStart' | 'trouble'>,
  ) => AsyncGenerator<RunRecordLine, void, undefined>;
  /** What a person should know before the results come. */
  readonly remarks: readonly Localized[];
  readonly close: () => Promise<void>;
}
