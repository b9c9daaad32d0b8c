import type { components } from '../../../../spec/generated/monitoringPlatform.ts';
import type { Actor } from '../../accounts/contract/actor.ts';

type Schemas = components['schemas'];
export type VerificationKind = Schemas['VerificationKind'];
export type VerificationState = Schemas['VerificationState'];
export type VerificationStep = Schemas['VerificationStep'];
export type SuiteResult = Schemas['SuiteResult'];
export type VerificationProgress = Schemas['VerificationProgress'];

/** One verification on the monitoring platform (8.3), as it is kept, sealed where it is kept. Times are epoch milliseconds. */
export interface VerificationRun {
  readonly runId: string;
  readonly platformId: string;
  /** Whose application led to the platform; null: it was registered without one. */
  readonly applicationId: string | null;
  readonly kind: VerificationKind;
  readonly state: VerificationState;
  /** Null: the schedule (8.4). */
  readonly startedBy: Actor | null;
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** Of a run of the suite: the address that is examined, and the gate that decides whether it has passed. */
  readonly target: string | null;
  readonly gate: 'core' | 'full' | 'observed' | null;
  readonly progress: VerificationProgress | null;
  readonly steps: readonly VerificationStep[];
  readonly result: SuiteResult | null;
  /** Why it ended as it did, where no step says it. */
  readonly message: { readonly 'zh-CN': string; readonly en: string } | null;
  readonly hasReport: boolean;
}
