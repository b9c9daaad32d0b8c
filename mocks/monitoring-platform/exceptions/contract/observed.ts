import type { StatusItem } from '../../health/statusItem.ts';
import type { StatusException } from './statusException.ts';

/** What a look at a platform came to. */
export interface Observed {
  readonly platformId: string;
  readonly items: readonly StatusItem[];
  /** News. */
  readonly opened: readonly StatusException[];
  /** Gone by themselves. */
  readonly recovered: readonly StatusException[];
  /** Epoch milliseconds. */
  readonly now: number;
}
