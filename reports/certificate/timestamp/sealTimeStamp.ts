import { createHash } from 'node:crypto';
import type { PackageFile } from '../container/packageFile.ts';
import { canonicalBytes } from '../package/canonicalBytes.ts';
import { timeStampPath } from '../package/manifest.ts';
import { signEnvelope } from '../signing/signEnvelope.ts';
import type { SigningKey } from '../signing/signingKey.ts';
import { timeStampPayloadType } from './timeStampSeal.ts';
import type { TimeStampSeal } from './timeStampSeal.ts';

/** The token over an envelope as the last file of a package, countersigned by the keys of the package. */
export const sealTimeStamp = (
  envelope: Uint8Array,
  token: Uint8Array,
  keys: readonly [SigningKey, ...SigningKey[]],
): PackageFile => {
  const seal: TimeStampSeal = {
    format: 'heyan-timestamp',
    version: 1,
    envelope: createHash('sha256').update(envelope).digest('hex'),
    token: Buffer.from(token).toString('base64'),
  };
  return {
    path: timeStampPath,
    bytes: canonicalBytes(signEnvelope(canonicalBytes(seal), timeStampPayloadType, keys)),
  };
};
