import type { ParameterEncoding } from '../profiles/profileValues.ts';

const forms: Readonly<Record<ParameterEncoding, RegExp>> = {
  base64: /^[A-Za-z0-9+/]+={0,2}$/,
  base64url: /^[A-Za-z0-9_-]+$/,
  hex: /^[0-9a-f]+$/,
};

/** A header value as bytes; undefined unless it is exactly what `encodeBytes` would write (Node itself lets much pass). At most 16,384 characters. */
export const decodeBytes = (text: string, encoding: ParameterEncoding): Buffer | undefined => {
  if (text.length > 16_384 || !forms[encoding].test(text)) return undefined;
  const bytes = Buffer.from(text, encoding);
  return bytes.toString(encoding) === text ? bytes : undefined;
};
