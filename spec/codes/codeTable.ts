import type { Localized } from '../localized.ts';

/** Codes and what they mean. */
export interface CodeTable {
  /** Name by which an entity schema refers to it (`x-code-table`). */
  readonly id: string;
  /** `true` where the draft gives examples only (例如): an unknown code is then no fault. */
  readonly open: boolean;
  readonly entries: readonly {
    readonly code: string;
    readonly name: Localized;
    /** Other words for the same, as they are met with. */ readonly aliases?: readonly string[];
  }[];
}
