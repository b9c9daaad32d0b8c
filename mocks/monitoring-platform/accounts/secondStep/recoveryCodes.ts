import { randomBytes as systemRandom } from 'node:crypto';
import { hashToken } from '../hashToken.ts';
import { base32 } from './base32.ts';

const count = 10;
const plain = (code: string): string =>
  code
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');

/** Codes for whoever lost the authenticator: 80 bits each, shown once, kept as hashes, each good for one sign-in. */
export const recoveryCodes = {
  make: (randomBytes: (count: number) => Buffer = systemRandom): readonly string[] =>
    Array.from({ length: count }, () =>
      base32
        .encode(randomBytes(10))
        .toLowerCase()
        .replaceAll(/(.{4})(?=.)/g, '$1-'),
    ),
  hash: (code: string): string => hashToken(plain(code)),
} as const;
