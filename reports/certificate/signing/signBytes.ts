import { createPrivateKey, sign } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';
import type { SigningKey } from './signingKey.ts';

/** PKCS #8 of an Ed25519 key without its last 32 bytes (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** 64 bytes: Ed25519, or SM2 with SM3 and the user id `1234567812345678`, r ‖ s. */
export const signBytes = (bytes: Uint8Array, { algorithm, privateKey }: SigningKey): Uint8Array =>
  new Uint8Array(
    algorithm === 'sm2'
      ? Buffer.from(sm2.doSignature(bytes, privateKey, { hash: true, der: false, userId: '1234567812345678' }), 'hex')
      : sign(
          null,
          bytes,
          createPrivateKey({
            key: Buffer.concat([pkcs8, Buffer.from(privateKey, 'hex')]),
            format: 'der',
            type: 'pkcs8',
          }),
        ),
  );
