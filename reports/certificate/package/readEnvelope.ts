import { createAjv } from '../../../spec/createAjv.ts';
import { openEnvelope } from '../signing/openEnvelope.ts';
import type { OpenedEnvelope } from '../signing/openEnvelope.ts';
import { payloadTypes } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { manifestSchemas } from './manifestSchemas.ts';

type Format = Manifest['format'];

const ajv = createAjv();
const validators = {
  'heyan-certification': ajv.compile<Manifest>(manifestSchemas['heyan-certification']),
  'heyan-surveillance': ajv.compile<Manifest>(manifestSchemas['heyan-surveillance']),
} as const;

/** The manifest in an envelope, which names the keys that have to have signed it, of whichever of the two formats the envelope says it is. */
export const readEnvelope = (bytes: Uint8Array): OpenedEnvelope<Manifest> => {
  const openAs = (format: Format): OpenedEnvelope<Manifest> =>
    openEnvelope(bytes, payloadTypes[format], (payload) => {
      const isManifest = validators[format];
      return isManifest(payload) ? { payload, keys: payload.keys } : undefined;
    });
  const certification = openAs('heyan-certification');
  if (certification.ok || certification.wrong !== 'envelope') return certification;
  const surveillance = openAs('heyan-surveillance');
  return surveillance.ok || surveillance.wrong !== 'envelope' ? surveillance : certification;
};
