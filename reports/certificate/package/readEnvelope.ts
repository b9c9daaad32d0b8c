import type { Envelope } from '../signing/envelope.ts';
import { keyId } from '../signing/keyId.ts';
import { preAuthentication } from '../signing/preAuthentication.ts';
import { verifyBytes } from '../signing/verifyBytes.ts';
import { canonicalBytes } from './canonicalBytes.ts';
import { payloadType } from './manifest.ts';
import type { Manifest } from './manifest.ts';

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

const isEnvelope = (value: unknown): value is Envelope =>
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

const isManifest = (value: unknown): value is Manifest =>
  isRecord(value) &&
  value['format'] === 'heyan-certification' &&
  value['version'] === 1 &&
  isRecord(value['certificate']) &&
  isRecord(value['product']) &&
  Array.isArray(value['keys']) &&
  value['keys'].every(
    (key) =>
      isRecord(key) && ['ed25519', 'sm2'].includes(String(key['algorithm'])) && typeof key['publicKey'] === 'string',
  ) &&
  Array.isArray(value['files']) &&
  value['files'].every((file) => isRecord(file) && typeof file['path'] === 'string' && Array.isArray(file['blocks']));

/** What an envelope says, or what is wrong with it. */
export type ReadEnvelope =
  | { readonly ok: true; readonly manifest: Manifest }
  | { readonly ok: false; readonly wrong: 'envelope' | 'manifest' }
  | { readonly ok: false; readonly wrong: 'signature'; readonly keyId: string };

/** Reads an envelope strictly: one way to write it, a signature of every key that the manifest names and of no other. */
export const readEnvelope = (bytes: Uint8Array): ReadEnvelope => {
  const envelope = parsed(bytes);
  if (!isEnvelope(envelope) || !Buffer.from(canonicalBytes(envelope)).equals(bytes))
    return { ok: false, wrong: 'envelope' };
  const payload = decoded(envelope.payload);
  if (payload === undefined) return { ok: false, wrong: 'envelope' };
  const manifest = parsed(payload);
  if (!isManifest(manifest) || !Buffer.from(canonicalBytes(manifest)).equals(payload))
    return { ok: false, wrong: 'manifest' };
  if (manifest.keys.length === 0 || manifest.keys.length !== envelope.signatures.length)
    return { ok: false, wrong: 'envelope' };
  const signed = preAuthentication(payloadType, payload);
  for (const [at, key] of manifest.keys.entries()) {
    const { keyid, sig } = envelope.signatures[at] ?? { keyid: '', sig: '' };
    const signature = decoded(sig);
    if (keyid !== keyId(key) || signature === undefined || !verifyBytes(signed, signature, key))
      return { ok: false, wrong: 'signature', keyId: keyId(key) };
  }
  return { ok: true, manifest };
};
