import type { ParameterCipher } from './scheme.ts';

/** No encryption of its own: the parameters as they are, for platforms that rely on TLS and a signature. */
export const plainParameters: ParameterCipher = { seal: (plain) => plain, open: (bytes) => bytes };
