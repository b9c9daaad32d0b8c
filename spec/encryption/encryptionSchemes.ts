import type { EncryptionScheme } from '../profiles/profileValues.ts';
import { aes256Gcm } from './aes256Gcm.ts';
import { createScheme } from './createScheme.ts';
import { hmacSigner } from './hmacSigner.ts';
import { plainParameters } from './plainParameters.ts';
import type { Scheme } from './scheme.ts';
import { sm2Signer } from './sm2Signer.ts';
import { sm2Sm4Envelope } from './sm2Sm4Envelope.ts';
import { sm4Cbc } from './sm4Cbc.ts';

/** Every header-encryption scheme that a profile can name. */
export const encryptionSchemes: Readonly<Record<EncryptionScheme, Scheme>> = {
  'sm4-cbc-hmac-sm3': createScheme('sm4-cbc-hmac-sm3', sm4Cbc, hmacSigner('sm3')),
  'aes-256-gcm-hmac-sha256': createScheme('aes-256-gcm-hmac-sha256', aes256Gcm, hmacSigner('sha256')),
  'hmac-sha256': createScheme('hmac-sha256', plainParameters, hmacSigner('sha256')),
  'sm2-sm4': createScheme('sm2-sm4', sm2Sm4Envelope, sm2Signer),
};
