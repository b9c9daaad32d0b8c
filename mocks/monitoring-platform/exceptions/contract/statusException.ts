import type { Localized } from '../../../../spec/localized.ts';
import type { Actor } from '../../accounts/contract/actor.ts';
import type { StatusItem } from '../../health/statusItem.ts';

/** What is done with an exception; `recovered` and `recurred` are seen by the monitoring platform itself. */
export type ExceptionAction = 'opened' | 'acknowledge' | 'assign' | 'close' | 'reopen' | 'recovered' | 'recurred';
export type ExceptionState = 'open' | 'acknowledged' | 'closed';

export interface ExceptionStep {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Null: the monitoring platform itself. */
  readonly actor: Actor | null;
  readonly action: ExceptionAction;
  readonly reason: string;
}

/** Something that is wrong with how a platform is connected (8.4): one for each cause, however often it is looked at. Times are epoch milliseconds. */
export interface StatusException {
  readonly exceptionId: string;
  readonly platformId: string;
  /** Counts what people decide upon; that it was seen once more is no change. */
  readonly version: number;
  readonly aspect: StatusItem['aspect'];
  readonly code: string;
  readonly subject: string;
  readonly message: Localized;
  readonly expected: string;
  readonly actual: string;
  readonly state: ExceptionState;
  readonly assignee: Actor | null;
  readonly openedAt: number;
  readonly lastSeenAt: number;
  readonly closedAt: number | null;
  readonly history: readonly ExceptionStep[];
}
