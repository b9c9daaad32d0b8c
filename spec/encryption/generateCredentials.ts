import { sm2 } from 'sm-crypto-v2';
import type { EncryptionScheme } from '../profiles/profileValues.ts';
import type { InterfaceCredentials } from './interfaceCredentials.ts';

/** Order of the SM2 curve less one: the largest number that is no private key. */
const limit = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54122n;

/**
 * The library's own generateKeyPairHex(seed) gives the private key 1 for every seed (1.15.1), hence this; a number out of
 * range is drawn again, which happens once in 2^32.
 */
const keyPair = (
  randomBytes: (count: number) => Uint8Array,
): { readonly privateKey: string; readonly publicKey: string } => {
  for (;;) {
    const privateKey = Buffer.from(randomBytes(32)).toString('hex');
    const number = BigInt(`0x${privateKey}`);
    if (number > 0n && number < limit) return { privateKey, publicKey: sm2.getPublicKeyFromPrivateKey(privateKey) };
  }
};

/** Fresh credentials of the shape that a scheme needs, from the random bytes handed in. */
export const generateCredentials = (
  scheme: EncryptionScheme,
  randomBytes: (count: number) => Uint8Array,
): InterfaceCredentials => {
  const hex = (count: number): string => Buffer.from(randomBytes(count)).toString('hex');
  const symmetric = {
    appKey: hex(12),
    encryptionKey: hex(scheme === 'aes-256-gcm-hmac-sha256' ? 32 : 16),
    signatureKey: hex(32),
  };
  if (scheme !== 'sm2-sm4') return symmetric;
  const [caller, callee] = [keyPair(randomBytes), keyPair(randomBytes)];
  return {
    ...symmetric,
    callerPrivateKey: caller.privateKey,
    callerPublicKey: caller.publicKey,
    calleePrivateKey: callee.privateKey,
    calleePublicKey: callee.publicKey,
  };
};
