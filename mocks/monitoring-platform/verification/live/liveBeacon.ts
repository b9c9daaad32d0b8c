import type { Localized } from '../../../../spec/localized.ts';

/** What became of one beacon of a platform, as somebody sees it who debugs (8.3). All texts in it are a stranger's. */
export interface LiveBeacon {
  /** ISO 8601 with offset, when it was received. */
  readonly time: string;
  readonly outcome: 'accepted' | 'refused';
  /** Code of the reason, and the reason in words; null where it was accepted. */
  readonly reason: string | null;
  readonly message: Localized | null;
  /** What exactly was wrong, in English, as it is kept. */
  readonly detail: string;
  readonly eventId: string;
  readonly eventCode: string;
  /** `page-view`, `click`, …; empty where it was refused. */
  readonly kind: string;
  readonly pageUrl: string;
  readonly pageCode: string;
  readonly userId: string;
  /** JSON, cut off where it is long. */
  readonly parameters: string;
}
