import type { ParameterEncoding } from '../profiles/profileValues.ts';

/** Bytes as a header value. */
export const encodeBytes = (bytes: Uint8Array, encoding: ParameterEncoding): string =>
  Buffer.from(bytes).toString(encoding);
