/** One 应 (or 应该) of the draft: the mark of a requirement under GB/T 1.1, and so of all that a candidate can be failed for. */
export interface ModalVerb {
  /** The clause it stands in. */
  readonly clause: string;
  /** The words right after it, enough to find it in the clause. */
  readonly before: string;
  /** The requirements with obligation `shall` that carry its sentence. */
  readonly requirements: readonly [string, ...string[]];
}
