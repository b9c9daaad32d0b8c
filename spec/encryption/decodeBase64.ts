/** Strict Base64 (RFC 4648, with padding); undefined for anything else, which Node itself would let pass. */
export const decodeBase64 = (text: string): Buffer | undefined => {
  if (text.length > 16_384 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
};
