/** 1.2.156.10197 in DER: the arc of the algorithms of the Chinese Cryptography Standardization Technical Committee (GM/T 0006), SM2 and SM3 among them. */
const arc = Buffer.from([0x2a, 0x81, 0x1c, 0xcf, 0x55]);

/** Whether a token that could not be verified names an algorithm of the SM family, so that its refusal can say so; its word alone, nothing is verified by it. */
export const isSignedBySm2 = (token: Uint8Array): boolean => Buffer.from(token).includes(arc);
