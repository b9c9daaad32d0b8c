import type { PublicKey } from '../signing/publicKey.ts';
import { fromBase58, toBase58 } from './base58.ts';

/** Multicodec of an Ed25519 public key. */
const codec = [0xed, 0x01];

/** `did:key` of an Ed25519 key: an issuer whose key stands in its own name. */
export const didKey = ({ publicKey }: PublicKey): string =>
  `did:key:z${toBase58(new Uint8Array([...codec, ...Buffer.from(publicKey, 'hex')]))}`;

/** The key of a `did:key`, or `undefined`: it is none of Ed25519. */
export const keyOfDid = (did: string): PublicKey | undefined => {
  const bytes = did.startsWith('did:key:z') ? fromBase58(did.slice('did:key:z'.length)) : undefined;
  if (bytes?.length !== 34 || bytes[0] !== codec[0] || bytes[1] !== codec[1]) return undefined;
  return { algorithm: 'ed25519', publicKey: Buffer.from(bytes.subarray(2)).toString('hex') };
};
