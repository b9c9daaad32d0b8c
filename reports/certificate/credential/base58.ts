const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Bytes in the base58 of Bitcoin, without a multibase sign. */
export const toBase58 = (bytes: Uint8Array): string => {
  let value = BigInt(`0x0${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (; value > 0n; value /= 58n) text = (alphabet[Number(value % 58n)] ?? '') + text;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return '1'.repeat(zeros < 0 ? bytes.length : zeros) + text;
};

/** The bytes of a base58 text, or `undefined`: it is none, or longer than 200 letters. */
export const fromBase58 = (text: string): Uint8Array | undefined => {
  if (text.length > 200) return undefined;
  let value = 0n;
  for (const letter of text) {
    const digit = alphabet.indexOf(letter);
    if (digit < 0) return undefined;
    value = value * 58n + BigInt(digit);
  }
  const hex = value === 0n ? '' : value.toString(16);
  const zeros = /^1*/.exec(text)?.[0].length ?? 0;
  return new Uint8Array([...Buffer.alloc(zeros), ...Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')]);
};
