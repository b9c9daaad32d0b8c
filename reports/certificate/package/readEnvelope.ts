import { openEnvelope } from '../signing/openEnvelope.ts';
import type { OpenedEnvelope } from '../signing/openEnvelope.ts';
import { payloadTypes } from './manifest.ts';
import type { Manifest } from './manifest.ts';

type Format = Manifest['format'];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSurveillance = (value: unknown): boolean =>
  isRecord(value) &&
  /^\d{4}-\d{2}-\d{2}$/.test(String(value['on'])) &&
  typeof value['laboratory'] === 'string' &&
  ['conformant', 'nonconformant', 'incomplete'].includes(String(value['outcome'])) &&
  /^[0-9a-f]{64}$/.test(String(value['certificateSha256'])) &&
  Array.isArray(value['reasons']) &&
  value['reasons'].every((one) => isRecord(one) && typeof one['zh-CN'] === 'string' && typeof one['en'] === 'string');

const isManifest = (value: unknown, format: Format): value is Manifest =>
  isRecord(value) &&
  value['format'] === format &&
  value['version'] === 1 &&
  isRecord(value['certificate']) &&
  isRecord(value['product']) &&
  (format === 'heyan-certification' || isSurveillance(value['surveillance'])) &&
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

/** The manifest in an envelope, which names the keys that have to have signed it, of whichever of the two formats the envelope says it is. */
export const readEnvelope = (bytes: Uint8Array): OpenedEnvelope<Manifest> => {
  const openAs = (format: Format): OpenedEnvelope<Manifest> =>
    openEnvelope(bytes, payloadTypes[format], (payload) =>
      isManifest(payload, format) ? { payload, keys: payload.keys } : undefined,
    );
  const certification = openAs('heyan-certification');
  if (certification.ok || certification.wrong !== 'envelope') return certification;
  const surveillance = openAs('heyan-surveillance');
  return surveillance.ok || surveillance.wrong !== 'envelope' ? surveillance : certification;
};
