/** V8 throws these only for what a value holds: how long, how deep, or that it is no text. */
const sizes =
  /^(Maximum call stack size exceeded|Invalid string length|Invalid array length|Array buffer allocation failed|Invalid typed array length.*|Map maximum size exceeded|Set maximum size exceeded|Cannot create a string longer than .*)$/;

/**
 * Whether an error says of the values at hand, not of the code, that they cannot be worked on. In a check these come from the candidate;
 * were one of ours, the reference platform would meet it too, and no run could be complete. Each call that can throw them for ordinary
 * data should not (`tests/spreadCalls.test.ts`); this is for what nobody thought of. Anything else that is thrown stays our own mistake.
 */
export const isDataError = (error: unknown): error is Error =>
  error instanceof URIError || (error instanceof Error && sizes.test(error.message));
