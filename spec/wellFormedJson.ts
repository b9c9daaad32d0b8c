const escapes = /\\(?:ud[89a-f][0-9a-f]{2}|.)/g;

/**
 * A value as JSON that every reader takes. Half a surrogate pair, which JavaScript can hold and writes as an escape, becomes
 * U+FFFD; whole pairs are written as they are, never as escapes.
 */
export const wellFormedJson = (value: unknown): string => {
  const json = JSON.stringify(value);
  return json.includes('\\ud') ? json.replace(escapes, (one) => (one.length === 6 ? '\ufffd' : one)) : json;
};
