import type { Capability } from './capability.ts';
import type { CoverageRow } from '../evidence/coverageRow.ts';
import type { CheckResult } from '../evidence/runRecord.ts';
import type { Clock } from '../../../spec/clock.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { RunMonitoring } from '../../../mocks/monitoring-platform/runs/contract/runMonitoring.ts';
import type { Browser } from '../../browser/browser.ts';
import type { MonitoringAddress } from '../../target/monitoringAddress.ts';
import type { Target } from '../../target/target.ts';
import type { EvidenceRecorder } from '../evidence/evidence.ts';
import type { Lock } from './lock.ts';
import type { Playable } from './playable.ts';

/** All a check may touch; everything is injected. */
export interface CheckContext {
  readonly target: Target;
  readonly profile: Profile;
  /** The reference monitoring platform of this run, here or elsewhere, with the candidate already registered. */
  readonly monitoring: RunMonitoring;
  /** Where the application of the candidate is kept (8.1), if the run was told; capability `application-record`. */
  readonly recordAt?: MonitoringAddress;
  /** Visitors: jsdom or Chromium, behind one seam. */
  readonly browser: Browser;
  /**
   * As the global one, but: redirects are never followed, the body is bounded (16 MiB) and the whole exchange bounded by
   * the check's signal; every exchange becomes evidence. The id of that evidence: `evidenceOf(response)`.
   */
  readonly fetch: typeof globalThis.fetch;
  readonly evidenceOf: (response: Response) => string | undefined;
  readonly evidence: EvidenceRecorder;
  readonly capabilities: ReadonlySet<Capability>;
  /** What the checks before it earned; all of them for a check that comes last. */
  readonly results: () => readonly CheckResult[];
  /** The coverage matrix of chapter 6, for a check that comes last. */
  readonly coverage: () => readonly CoverageRow[];
  readonly clock: Clock;
  /** Seeded, in [0, 1). */
  readonly random: () => number;
  /** Of this check in this run alone, not of its seed: names the records and visits it makes. A run that is repeated makes others. */
  readonly correlationId: string;
  /** Aborted at the deadline. */
  readonly signal: AbortSignal;
  /** The shared scene's result, played at most once per run. */
  readonly use: <T>(scene: Playable<T, CheckContext>) => Promise<T>;
  /** From here on the check does not mind what others do to it. */
  readonly release: (lock: Lock) => void;
}
