/** The part of `sm-crypto` (the second implementation in the tests) that we use; the package has no types. */
declare module 'sm-crypto' {
  export const sm2: {
    doSignature: (text: string, privateKey: string, options: { hash: boolean }) => string;
    doVerifySignature: (text: string, signature: string, publicKey: string, options: { hash: boolean }) => boolean;
    doDecrypt: (ciphertext: string, privateKey: string, mode: 0 | 1, options: { output: 'array' }) => number[];
  };
  export const sm3: (text: string, options?: { mode: 'hmac'; key: string }) => string;
  export const sm4: { decrypt: (ciphertext: string, key: string, options: { mode: 'cbc'; iv: string }) => string };
}
