import type { Localized } from './localized.ts';

/** A numbered place of the draft. */
export interface Clause {
  /** `6`, `6.2`, `7.1.2`, `A.1`; for a table `table-1`. */
  readonly id: string;
  /** The clause it stands in; `null` for a chapter or an annex. */
  readonly parent: string | null;
  /** What it is about, in our words. */
  readonly title: Localized;
}
