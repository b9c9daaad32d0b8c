import { encryptionSchemes } from '../encryptionSchemes.ts';
import type { SealingVector } from './sealingVector.ts';
import { vectorHeaders, vectorKeys, vectorSkewSeconds } from './vectorWorld.ts';

/** What our own implementation makes of a vector. */
export const judgeVector = ({
  scheme,
  now,
  method,
  target,
  headers,
  scope,
  seen,
}: SealingVector): SealingVector['outcome'] => {
  const [path = '', query = ''] = target.split('?');
  const sent = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const opened = encryptionSchemes[scheme].open({ method, path, query }, sent, vectorKeys[scheme], {
    headers: vectorHeaders,
    now,
    skewSeconds: vectorSkewSeconds,
    claimNonce: (_, nonce) => !seen.includes(nonce),
  });
  if (!opened.ok) return opened.code;
  return opened.parameters.scope === scope ? 'accepted' : 'permission-denied';
};
