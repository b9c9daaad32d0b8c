import { decodeBase64 } from './decodeBase64.ts';
import type { ParameterCipher } from './scheme.ts';

/** No encryption of its own: Base64 of the parameters, for platforms that rely on TLS and a signature. */
export const plainParameters: ParameterCipher = {
  seal: (plain) => Buffer.from(plain).toString('base64'),
  open: (value) => decodeBase64(value),
};
