/** What the two sides of an interface share (7.2.4). Keys are hex; which of them a scheme uses is the scheme's matter. */
export interface InterfaceCredentials {
  readonly appKey: string;
  /** Symmetric key for the header parameters: 32 hex digits for SM4, 64 for AES-256. */
  readonly encryptionKey: string;
  /** Key of the signature (HMAC). */
  readonly signatureKey: string;
  /** SM2 only: key pair of the caller and public key of the callee. */
  readonly callerPrivateKey?: string;
  readonly callerPublicKey?: string;
  readonly calleePrivateKey?: string;
  readonly calleePublicKey?: string;
}
