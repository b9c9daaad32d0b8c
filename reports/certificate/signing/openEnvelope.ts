import { canonicalBytes } from '../package/canonicalBytes.ts';
import type { Envelope } from './envelope.ts';
import { keyId } from './keyId.ts';
import { preAuthentication } from './preAuthentication.ts';
import type { PublicKey } from './publicKey.ts';
import { verifyBytes } from './verifyBytes.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
};

/** Equal text in, equal bytes out: base64 has other ways to write the same, which no signature would notice. */
const decoded = (text: string): Uint8Array | undefined => {
  const bytes = new Uint8Array(Buffer.from(text, 'base64'));
  return Buffer.from(bytes).toString('base64') === text ? bytes : undefined;
};

const isEnvelope = (value: unknown, payloadType: string): value is Envelope =>
  isRecord(value) &&
  Object.keys(value).length === 3 &&
  value['payloadType'] === payloadType &&
  typeof value['payload'] === 'string' &&
  Array.isArray(value['signatures']) &&
  value['signatures'].length > 0 &&
  value['signatures'].every(
    (one) =>
      isRecord(one) &&
      Object.keys(one).length === 2 &&
      typeof one['keyid'] === 'string' &&
      typeof one['sig'] === 'string',
  );

/** What an envelope holds, or what is wrong with it: its own form, that of the payload, or the signature of a key. */
export type OpenedEnvelope<T> =
  | { readonly ok: true; readonly payload: T }
  | { readonly ok: false; readonly wrong: 'envelope' | 'payload' }
  | { readonly ok: false; readonly wrong: 'signature'; readonly keyId: string };

/**
 * Opens a DSSE envelope strictly: one way to write it, a payload of canonical JSON that `keysOf` knows (`undefined`: it does not), and a signature
 * of every key that it names and of no other. Never throws.
 */
export const openEnvelope = <T>(
  bytes: Uint8Array,
  payloadType: string,
  keysOf: (payload: unknown) => { readonly payload: T; readonly keys: readonly PublicKey[] } | undefined,
): OpenedEnvelope<T> => {
  const envelope = parsed(bytes);
  if (!isEnvelope(envelope, payloadType) || !Buffer.from(canonicalBytes(envelope)).equals(bytes))
    return { ok: false, wrong: 'envelope' };
  const content = decoded(envelope.payload);
  if (content === undefined) return { ok: false, wrong: 'envelope' };
  const value = parsed(content);
  const known = keysOf(value);
  if (known === undefined || !Buffer.from(canonicalBytes(value)).equals(content))
    return { ok: false, wrong: 'payload' };
  if (known.keys.length === 0 || known.keys.length !== envelope.signatures.length)
    return { ok: false, wrong: 'envelope' };
  const signed = preAuthentication(payloadType, content);
  for (const [at, key] of known.keys.entries()) {
    const { keyid, sig } = envelope.signatures[at] ?? { keyid: '', sig: '' };
    const signature = decoded(sig);
    if (keyid !== keyId(key) || signature === undefined || !verifyBytes(signed, signature, key))
      return { ok: false, wrong: 'signature', keyId: keyId(key) };
  }
  return { ok: true, payload: known.payload };
};
