import { createHash } from 'node:crypto';
import { canonicalJson } from '../../spec/canonicalJson.ts';
import type { Target } from './target.ts';

/** SHA-256, hex, of what identifies a candidate; never of credentials. */
export const targetFingerprint = (target: Target): string => {
  const { frontDatabase: at } = target;
  const identity = {
    url: target.url,
    platformId: target.platformId,
    kind: target.kind,
    interfaces: target.interfaces?.urls ?? null,
    frontDatabase: at === undefined ? null : { type: at.type, host: at.host, port: at.port, database: at.database },
  };
  return createHash('sha256').update(canonicalJson(identity)).digest('hex');
};
