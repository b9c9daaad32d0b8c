import { openEnvelope } from '../signing/openEnvelope.ts';
import type { OpenedEnvelope } from '../signing/openEnvelope.ts';
import { payloadType } from './manifest.ts';
import type { Manifest } from './manifest.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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
  value['files'].every((file) => isRecord(file) && typeof file['path'] === 'string' && Array.isArray(file['blocks'])) &&
  (value['timeStamp'] === undefined ||
    (isRecord(value['timeStamp']) &&
      typeof value['timeStamp']['server'] === 'string' &&
      /^[0-9a-f]{2,64}$/.test(String(value['timeStamp']['nonce']))));

/** The manifest in an envelope, which names the keys that have to have signed it. */
export const readEnvelope = (bytes: Uint8Array): OpenedEnvelope<Manifest> =>
  openEnvelope(bytes, payloadType, (payload) => (isManifest(payload) ? { payload, keys: payload.keys } : undefined));
