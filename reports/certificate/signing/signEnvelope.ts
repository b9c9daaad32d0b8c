import type { Envelope } from './envelope.ts';
import { keyId } from './keyId.ts';
import { preAuthentication } from './preAuthentication.ts';
import { signBytes } from './signBytes.ts';
import type { SigningKey } from './signingKey.ts';

/** An envelope signed by every key given, in their order. */
export const signEnvelope = (payload: Uint8Array, payloadType: string, keys: readonly SigningKey[]): Envelope => ({
  payload: Buffer.from(payload).toString('base64'),
  payloadType,
  signatures: keys.map((key) => ({
    keyid: keyId(key),
    sig: Buffer.from(signBytes(preAuthentication(payloadType, payload), key)).toString('base64'),
  })),
});
