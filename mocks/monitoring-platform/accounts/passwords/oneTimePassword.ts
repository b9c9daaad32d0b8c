import { randomBytes as systemRandom } from 'node:crypto';

/** Without what looks alike: it is read off a screen and typed. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password for the first sign-in, in groups: 79 bits. */
export const oneTimePassword = (randomBytes: (count: number) => Uint8Array = systemRandom): string => {
  const drawn: string[] = [];
  while (drawn.length < 16)
    for (const byte of randomBytes(32)) if (byte < 248 && drawn.length < 16) drawn.push(letters[byte % 31] ?? '');
  return drawn.join('').replaceAll(/(.{4})(?=.)/g, '$1-');
};
