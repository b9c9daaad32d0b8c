const rate = 4000;
const headerLength = 44;

/** Bytes [from, to) of a silent WAV of so many seconds, so that a real browser has something to play; and its whole length. */
export const silentWav = (
  seconds: number,
  from: number,
  to: number,
): { readonly bytes: Buffer; readonly length: number } => {
  const samples = Math.max(1, Math.round(seconds * rate));
  const length = headerLength + samples;
  const header = Buffer.alloc(headerLength);
  header.write('RIFF', 0);
  header.writeUInt32LE(length - 8, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples, 40);
  const end = Math.min(to, length);
  const bytes = Buffer.alloc(Math.max(0, end - from), 0x80);
  if (from < headerLength) header.copy(bytes, 0, from, Math.min(headerLength, end));
  return { bytes, length };
};
