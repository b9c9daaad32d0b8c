import type { Notice } from './notice.ts';

/** `silenced`: kept back by a silence window; `undelivered`: given up after the last attempt; `dropped`: its channel is gone. */
export type DeliveryState = 'waiting' | 'delivered' | 'undelivered' | 'silenced' | 'dropped';

/**
 * One notice by one channel. It is kept together with what it tells of and tried until the receiver has it: at least once, under one id.
 * Times are epoch milliseconds.
 */
export interface Delivery {
  /** What receivers know it by, however often it comes. */
  readonly deliveryId: string;
  readonly channelId: string;
  /** Null: a digest or a test. */
  readonly platformId: string | null;
  readonly notice: Notice;
  /** Of a mail: who does not have it yet; null: whoever the channel names. */
  readonly to: readonly string[] | null;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly createdAt: number;
  /** When it is tried next, while it waits. */
  readonly dueAt: number;
  /** When it came to the state in which it stays. */
  readonly endedAt: number | null;
  /** Of the last attempt, without what the receiver may not want to be shown. */
  readonly problem: DeliveryProblem | null;
  readonly silenceId: string | null;
}

export interface DeliveryProblem {
  readonly code:
    | 'address-refused'
    | 'not-reached'
    | 'timed-out'
    | 'redirected'
    | 'answer-status'
    | 'answer-unreadable'
    | 'robot-refused'
    | 'mail-refused'
    | 'channel-gone';
  /** A status, an errcode, a code of the system: no text of the receiver's beyond its first line. */
  readonly detail: string;
}
