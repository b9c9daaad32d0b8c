import type { StatusItem } from '../../health/statusItem.ts';

/** What has a status (8.4): the four aspects that are looked at, and the three verifications of the deployment. */
export type StatusSubject = StatusItem['aspect'] | 'front-database' | 'interfaces' | 'suite';

/** That something of a platform was in one state for a time. Times are epoch milliseconds. */
export interface StatusSpan {
  readonly platformId: string;
  readonly subject: StatusSubject;
  readonly state: 'ok' | 'alert';
  readonly from: number;
  /** When it was last seen to be so; what lies behind it until the next span is not known. */
  readonly seenAt: number;
  /** Null: it is so still. */
  readonly to: number | null;
}
