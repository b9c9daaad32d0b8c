import type { components } from '../../../../spec/generated/monitoringPlatform.ts';
import type { Actor } from '../../accounts/contract/actor.ts';

type Schemas = components['schemas'];
export type ApplicationState = Schemas['ApplicationState'];
export type ApplicationAction = Schemas['ApplicationAction'];
/** As spec/applications/application-content.schema.json says; of a draft any of it may be missing. */
export type ApplicationContent = Schemas['ApplicationContent'];

/** One step of the process: who took it, when, and why. */
export interface ApplicationStep {
  readonly at: number;
  readonly actor: Actor;
  readonly action: ApplicationAction;
  readonly from: ApplicationState;
  readonly to: ApplicationState;
  readonly reason: string;
  /** Of `verify`: the verification it rests on. */
  readonly runId?: string;
}

export interface ApplicationComment {
  readonly at: number;
  readonly actor: Actor;
  readonly text: string;
  /** Not for the applicant. */
  readonly internal: boolean;
}

/** An application as it is kept, sealed where it is kept. Times are epoch milliseconds. */
export interface Application {
  readonly applicationId: string;
  /** Counts the changes; 1 is the first draft. */
  readonly version: number;
  readonly state: ApplicationState;
  readonly owner: Actor;
  readonly assignee: Actor | null;
  readonly content: ApplicationContent;
  /** Issued with the dispatch. */
  readonly platformId: string | null;
  readonly appKey: string | null;
  /** Whether keys and passwords were issued, and whether the applicant has had them: they are shown once. */
  readonly secrets: 'none' | 'waiting' | 'taken';
  /** Of the push user of its front database; kept until it was shown. */
  readonly pushPassword: string | null;
  readonly history: readonly ApplicationStep[];
  readonly comments: readonly ApplicationComment[];
  /** What was asked for by which Idempotency-Key, the latest ones. */
  readonly asked: readonly { readonly key: string; readonly what: string }[];
  readonly createdAt: number;
  readonly updatedAt: number;
}
