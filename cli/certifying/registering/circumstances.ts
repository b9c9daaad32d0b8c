import type { TrustList } from '../../../reports/certificate/package/trustList.ts';
import type { NotedSurveillance } from './notedSurveillance.ts';
import type { Withdrawal } from '../../../reports/register/registerEntry.ts';

/** What a register is built by, besides its packages. */
export interface Circumstances {
  readonly trust?: TrustList;
  readonly today: string;
  readonly withdrawals: readonly Withdrawal[];
  /** Noted by hand. */
  readonly surveillance: readonly NotedSurveillance[];
  /** SHA-256, hex, of the packages that the log of the register has already: these very bytes were verified. */
  readonly listed: ReadonlySet<string>;
}
