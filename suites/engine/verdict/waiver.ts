/** A finding that the owner of the run accepts for now: it lets a gate pass, and changes no verdict. */
export interface Waiver {
  /** Id of a check or of a requirement. */
  readonly id: string;
  /** Who answers for it. */
  readonly owner: string;
  readonly reason: string;
  /** Calendar day, `2027-01-31`; after it the waiver no longer holds. */
  readonly until: string;
}
