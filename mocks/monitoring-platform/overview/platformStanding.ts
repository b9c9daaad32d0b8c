import type { PlatformKind } from '../../../spec/platformKind.ts';

/** How a platform stands, from what is known without counting anything again; times with offset. */
export interface PlatformStanding {
  readonly platformId: string;
  readonly name: string;
  readonly kind: PlatformKind;
  /** `trouble`: something is wrong that somebody has to look at; `silent`: nothing came for a day; `new`: nothing ever came. */
  readonly standing: 'trouble' | 'silent' | 'new' | 'fine';
  /** Entities whose last collection had problems. */
  readonly collectionProblems: number;
  /** Alerts sent to the platform that it has not mended. */
  readonly openAlerts: number;
  /** Different findings of status management (8.4) within the last day. */
  readonly findings: number;
  /** What came last by each channel. */
  readonly last: readonly { readonly channel: string; readonly at: string }[];
  /** Page views a day, the last fourteen days that have a value. */
  readonly views: readonly { readonly day: string; readonly value: number }[];
}
