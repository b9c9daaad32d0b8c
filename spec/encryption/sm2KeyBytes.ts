/**
 * The bytes that the text of an SM2 key stands for: PEM with or without its lines, hex (`0x` or not, either case, an odd digit
 * where leading zeros were left out), else Base64. White space and line ends count for nothing. Undefined: neither.
 */
export const sm2KeyBytes = (text: string): Buffer | undefined => {
  const bare = text.replace(/-----[A-Z ]+-----/g, '').replace(/\s+/g, '');
  const hex = bare.replace(/^0x/i, '');
  if (/^[0-9a-f]+$/i.test(hex)) return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(bare)) return undefined;
  return Buffer.from(bare, 'base64');
};
