/** Base32 (RFC 4648), upper case, without padding: as authenticators take secrets. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export const base32 = {
  encode: (bytes: Uint8Array): string => {
    let [text, buffer, bits] = ['', 0, 0];
    for (const byte of bytes) {
      buffer = ((buffer << 8) | byte) & 0xfff;
      for (bits += 8; bits >= 5; bits -= 5) text += alphabet[(buffer >> (bits - 5)) & 31];
    }
    return bits === 0 ? text : text + alphabet[(buffer << (5 - bits)) & 31];
  },
  /** What is no letter of the alphabet is passed over. */
  decode: (text: string): Buffer => {
    const bytes: number[] = [];
    let [buffer, bits] = [0, 0];
    for (const letter of text.toUpperCase()) {
      const value = alphabet.indexOf(letter);
      if (value < 0) continue;
      buffer = ((buffer << 5) | value) & 0xfff;
      bits += 5;
      if (bits < 8) continue;
      bits -= 8;
      bytes.push((buffer >> bits) & 255);
    }
    return Buffer.from(bytes);
  },
} as const;
