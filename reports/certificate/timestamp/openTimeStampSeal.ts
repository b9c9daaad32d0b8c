import { createHash } from 'node:crypto';
import { openEnvelope } from '../signing/openEnvelope.ts';
import type { PublicKey } from '../signing/publicKey.ts';
import { timeStampPayloadType } from './timeStampSeal.ts';
import type { TimeStampSeal } from './timeStampSeal.ts';

const isSeal = (value: unknown): value is TimeStampSeal =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === 'heyan-timestamp' &&
  'version' in value &&
  value.version === 1 &&
  'envelope' in value &&
  'token' in value &&
  typeof value.token === 'string' &&
  Object.keys(value).length === 4;

/** The token that was kept for an envelope, DER; `undefined`: the seal is damaged, of another envelope, or not signed by the keys. */
export const openTimeStampSeal = (
  bytes: Uint8Array,
  envelope: Uint8Array,
  keys: readonly PublicKey[],
): Uint8Array | undefined => {
  const opened = openEnvelope(bytes, timeStampPayloadType, (payload) =>
    isSeal(payload) ? { payload, keys } : undefined,
  );
  if (!opened.ok || opened.payload.envelope !== createHash('sha256').update(envelope).digest('hex')) return undefined;
  const token = Buffer.from(opened.payload.token, 'base64');
  return token.toString('base64') === opened.payload.token ? new Uint8Array(token) : undefined;
};
