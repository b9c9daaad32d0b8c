import type { Localized } from '../../../spec/localized.ts';
import type { ComparedWith } from './basis.ts';

/** One violation, as data; renderers translate it, nothing else is said about it anywhere. */
export interface Finding {
  /** Stable code `<channel>.<what>`, e.g. `beacon.page-view-missing`. */
  readonly code: string;
  /** What is wrong, in one sentence, with the names of the things concerned. */
  readonly message: Localized;
  /** What the clause or the profile asks; a list names all allowed outcomes. */
  readonly expected: unknown;
  /** What came. */
  readonly actual: unknown;
  /** Where: a URL, a JSON pointer, `table.column`, a page. */
  readonly pointer?: string;
  /** What to do about it. */
  readonly hint: Localized;
  /** Ids of the evidence it rests on. */
  readonly evidence?: readonly string[];
  /** What this finding compares with, where that is not what its check does. */
  readonly comparedWith?: ComparedWith;
  /** Those of the check's requirements that it violates; absent: all. */
  readonly violates?: readonly string[];
}
