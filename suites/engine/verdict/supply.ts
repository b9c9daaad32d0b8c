import type { Localized } from '../../../spec/localized.ts';

/** What a candidate or its vendor can hand over so that more is examined. */
export type SupplyKind =
  /** A capability: pages, interfaces, front database, push user, control, https. */
  | 'capability'
  /** An operation that the control does not offer. */
  | 'control-operation'
  /** Where on its pages a role is found, e.g. `player`. */
  | 'page-role'
  /** An entity by interface or by table. */
  | 'entity'
  /** Data: a table or an interface that is there and holds nothing to look at. */
  | 'data'
  /** Answers of the implementation conformance statement, e.g. `interfaces.skewSeconds`. */
  | 'declaration'
  | 'attestation'
  /** A collection method that it did not choose. */
  | 'method'
  /** A check that `--only` left out. */
  | 'selection'
  /** A limit of the run: raise it. */
  | 'limit';

/** One thing that is missing. Equal kind and name: the same thing. */
export interface Supply {
  readonly kind: SupplyKind;
  readonly name: string;
  /** What to do, as one sentence in the imperative: "Name the control endpoint (`control.url`)." */
  readonly how: Localized;
}
