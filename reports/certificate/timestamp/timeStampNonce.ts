/** A nonce for one time stamp: 16 bytes, hex, the first between 0x40 and 0x7f, so that it is written in one way as a number. */
export const timeStampNonce = (randomBytes: (size: number) => Uint8Array): string => {
  const bytes = Uint8Array.from(randomBytes(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return Buffer.from(bytes).toString('hex');
};
