import type { PlatformKind } from '../../spec/platformKind.ts';
import type { Language } from '../../spec/localized.ts';
import type { RunOptions } from '../run/runOptions.ts';

/** What `npm test -- --target=URL` hands to the vitest project `candidate`, as JSON in the file that the environment variable HEYAN_CANDIDATE names: a variable holds no report. */
export interface CandidateSettings {
  readonly url: string;
  /** Absolute path; loaded again in the worker, because it may hold functions. */
  readonly configFile?: string;
  readonly profileFile?: string;
  readonly kind?: PlatformKind;
  readonly frontDatabase?: string;
  readonly language: Language;
  /** File that takes the run record. Empty once the run has begun, complete when it has ended. */
  readonly record: string;
  readonly options: Pick<
    RunOptions,
    | 'only'
    | 'gate'
    | 'seed'
    | 'browser'
    | 'warehouse'
    | 'concurrency'
    | 'waivers'
    | 'attestations'
    | 'flags'
    | 'recordAt'
    | 'monitor'
    | 'continues'
  >;
}
