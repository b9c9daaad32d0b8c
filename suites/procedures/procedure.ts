import type { Localized } from '../../spec/localized.ts';

/** How a test case is carried out and by what it is judged; the check itself is the program of it. */
export interface Procedure {
  /** In order; each an act of the examiner's instrument. */
  readonly steps: readonly Localized[];
  /** When the case holds, and what does not count against the candidate. */
  readonly criterion: Localized;
}

type Pair = readonly [zh: string, en: string];

const both = ([zh, en]: Pair): Localized => ({ 'zh-CN': zh, en });

/** A procedure written as pairs of Chinese and English. */
export const procedure = (steps: readonly [Pair, ...Pair[]], criterion: Pair): Procedure => ({
  steps: steps.map(both),
  criterion: both(criterion),
});
