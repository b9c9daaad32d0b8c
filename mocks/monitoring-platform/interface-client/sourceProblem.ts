import type { Localized } from '../../../spec/localized.ts';

/** Something a source did that the monitoring platform could not accept, as data. */
export interface SourceProblem {
  readonly code: string;
  readonly message: Localized;
  readonly pointer: string;
  readonly expected: unknown;
  readonly actual: unknown;
}
