import type { Localized } from '../../../../spec/localized.ts';
import type { StatusException } from '../../exceptions/contract/statusException.ts';

/** What is said of one exception. */
export interface NoticedException extends Pick<
  StatusException,
  'exceptionId' | 'aspect' | 'code' | 'subject' | 'expected' | 'actual'
> {
  readonly message: Localized;
  /** Epoch milliseconds. */
  readonly since: number;
  /** Of one that is well again: how long it was broken, milliseconds. */
  readonly brokenMs: number | null;
}
