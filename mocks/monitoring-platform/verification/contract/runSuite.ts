import type { Localized } from '../../../../spec/localized.ts';
import type { RegisteredPlatform } from '../../registration/registeredPlatform.ts';
import type { SuiteResult, VerificationProgress } from './verificationRun.ts';

export interface SuiteJob {
  readonly platform: RegisteredPlatform;
  /** Address to examine. */
  readonly target: string;
  readonly gate: 'core' | 'full' | 'observed';
}

/** How a run of the suite ended: with a report, or without one and why. */
export type SuiteEnd =
  | { readonly type: 'reported'; readonly passed: boolean; readonly result: SuiteResult; readonly html: string }
  | { readonly type: 'failed'; readonly message: Localized };

/** Runs the conformance suite in a process of its own, which ends with all it began when `signal` is aborted. Given from outside: suites know this room, not the other way round. */
export type RunSuite = (
  job: SuiteJob,
  how: { readonly signal: AbortSignal; readonly onProgress: (progress: VerificationProgress) => void },
) => Promise<SuiteEnd>;
