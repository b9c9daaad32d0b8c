/** Left out, or null: an interface may show a value that is not there either way. */
export const isNothing = (value: unknown): boolean => value === undefined || value === null;
