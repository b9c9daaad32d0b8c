import type { NoticedException } from './noticedException.ts';

/** Alerts of one rule that a platform has not mended (7.3.4), or that came yesterday. */
export interface DigestAlerts {
  readonly tableName: string;
  readonly rule: string;
  readonly open: number;
  readonly created: number;
}

/** What a responsible unit is told of one of its platforms. */
export interface DigestPlatform {
  readonly platformId: string;
  readonly name: string;
  /** By table and rule, the most first. */
  readonly alerts: readonly DigestAlerts[];
  /** Open now. */
  readonly open: readonly NoticedException[];
  /** Of those open: found yesterday. */
  readonly openedYesterday: number;
  readonly closedYesterday: readonly NoticedException[];
  /** Channels (`interface`, `exchange`, `source`) by which nothing was collected for more than a day. */
  readonly notCollected: readonly { readonly channel: string; readonly lastAt: number | null }[];
  /** Notices of yesterday that a silence window kept back, by its reason. */
  readonly silenced: readonly { readonly reason: string; readonly count: number }[];
}

/** The daily digest to a responsible unit (7.3.5). */
export interface Digest {
  readonly unit: string;
  /** The day it tells of, `2026-11-26`. */
  readonly day: string;
  readonly platforms: readonly DigestPlatform[];
}
