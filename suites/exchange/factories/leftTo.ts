/** What one check cannot see, and which checks conclude on it. */
export interface LeftTo {
  readonly judges: readonly [string, ...string[]];
}

/** Leaves a record to the checks with these ids; each of them is held (tests/exchange) to have found something then. */
export const leftTo = (...judges: LeftTo['judges']): LeftTo => ({ judges });
