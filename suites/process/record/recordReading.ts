import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';

type Schemas = components['schemas'];

/** The run of the suite that a transition rests on, as far as the record has it. */
export type RecordedRun = Schemas['VerificationRun'] | undefined;

/** What the monitoring platform has recorded of the candidate (8.1–8.3). */
export type RecordReading =
  | {
      readonly found: 'application';
      readonly application: Schemas['Application'];
      /** Of its last transition `verify`. */
      readonly run: RecordedRun;
      readonly evidence: readonly string[];
    }
  /** Registered, and no application led to it. */
  | { readonly found: 'registration'; readonly evidence: readonly string[] }
  /** Nothing that could be judged, and why. */
  | { readonly found: 'nothing'; readonly outcome: Outcome };
