import type { Actor } from '../../accounts/contract/actor.ts';

/** A time in which nobody is told, as during maintenance that was announced. Times are epoch milliseconds. */
export interface SilenceWindow {
  readonly silenceId: string;
  /** Null: of every platform. */
  readonly platformId: string | null;
  /** Null: by every channel. */
  readonly channelId: string | null;
  readonly from: number;
  /** Brought forward where somebody ends it early. */
  readonly until: number;
  readonly reason: string;
  readonly author: Actor;
  readonly createdAt: number;
  /** Who ended it early; null: nobody. */
  readonly endedBy: Actor | null;
}
