/** A statement by which a candidate answers for what nothing but a statement can answer for. */
export interface Attestation {
  readonly requirement: string;
  readonly statement: string;
  /** Who attests: a person or an office. */
  readonly by: string;
  /** Calendar day, `2026-11-23`. */
  readonly on: string;
  /** Last calendar day on which it holds. */
  readonly until: string;
  readonly document: {
    readonly name: string;
    /** Of the document's bytes, hex. */
    readonly sha256: string;
  };
}
