import { createHash } from 'node:crypto';
import { canonicalBytes } from '../package/canonicalBytes.ts';
import { keyId } from '../signing/keyId.ts';
import type { PublicKey } from '../signing/publicKey.ts';
import { signBytes } from '../signing/signBytes.ts';
import type { SigningKey } from '../signing/signingKey.ts';
import { verifyBytes } from '../signing/verifyBytes.ts';
import { fromBase58, toBase58 } from './base58.ts';
import type { BadgeCredential } from './badgeCredential.ts';
import { didKey, keyOfDid } from './didKey.ts';

/** A Data Integrity proof of the suite `eddsa-jcs-2022`. */
export interface CredentialProof {
  readonly '@context'?: readonly string[];
  readonly type: 'DataIntegrityProof';
  readonly cryptosuite: 'eddsa-jcs-2022';
  readonly created: string;
  readonly verificationMethod: string;
  readonly proofPurpose: 'assertionMethod';
  readonly proofValue: string;
}

export type SignedCredential = BadgeCredential & { readonly proof: CredentialProof };

const sha256 = (value: unknown): Buffer => createHash('sha256').update(canonicalBytes(value)).digest();
const signed = (credential: BadgeCredential, proof: Omit<CredentialProof, 'proofValue'>): Uint8Array =>
  new Uint8Array(Buffer.concat([sha256(proof), sha256(credential)]));

/** The credential with its proof. `created`: ISO 8601. The issuer has to be the `did:key` of the key. */
export const signCredential = (credential: BadgeCredential, key: SigningKey, created: string): SignedCredential => {
  const did = didKey(key);
  const proof = {
    '@context': credential['@context'],
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    created,
    verificationMethod: `${did}#${did.slice('did:key:'.length)}`,
    proofPurpose: 'assertionMethod',
  } as const;
  return { ...credential, proof: { ...proof, proofValue: `z${toBase58(signBytes(signed(credential, proof), key))}` } };
};

/** The key that signed a credential, which is its issuer's, or `undefined`: the proof does not hold. Never throws. */
export const credentialSigner = (given: unknown): (PublicKey & { readonly keyId: string }) | undefined => {
  try {
    const { proof, ...credential } = given as SignedCredential;
    const { proofValue, ...rest } = proof;
    const did = credential.issuer.id;
    const key = keyOfDid(did);
    const signature = proofValue.startsWith('z') ? fromBase58(proofValue.slice(1)) : undefined;
    if (
      key === undefined ||
      signature === undefined ||
      rest.verificationMethod !== `${did}#${did.slice('did:key:'.length)}`
    )
      return undefined;
    if (
      rest.type !== 'DataIntegrityProof' ||
      rest.cryptosuite !== 'eddsa-jcs-2022' ||
      rest.proofPurpose !== 'assertionMethod'
    )
      return undefined;
    return verifyBytes(signed(credential, rest), signature, key) ? { ...key, keyId: keyId(key) } : undefined;
  } catch {
    return undefined;
  }
};
