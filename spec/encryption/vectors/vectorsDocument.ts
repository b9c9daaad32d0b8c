import { judgeVector } from './judgeVector.ts';
import type { SealingVector } from './sealingVector.ts';
import { sealingVectors } from './sealingVectors.ts';
import { vectorHeaders, vectorKeys, vectorSkewSeconds } from './vectorWorld.ts';

/** spec/encryption/vectors.json: requests for implementations in any language, right and wrong ones. */
export interface VectorsDocument {
  readonly about: string;
  readonly headers: typeof vectorHeaders;
  readonly skewSeconds: number;
  readonly keys: typeof vectorKeys;
  readonly vectors: readonly SealingVector[];
}

const about =
  'Requests sealed and signed as docs/integrate.md says (7.2.4), and what a platform has to make of each. Keys for comparison only. ' +
  'Generated from spec/encryption by `npm run generate`; what is under SM2 came once and is kept.';

const facts = ({ headers: _headers, ...rest }: SealingVector): string => JSON.stringify(rest);

/** As it should be. Of `current` what is under SM2 stays as it is, as long as nothing else about it has changed and it is still judged so. */
export const vectorsDocument = (current: Partial<VectorsDocument>): VectorsDocument => {
  const kept = new Map((current.vectors ?? []).map((vector) => [vector.name, vector]));
  return {
    about,
    headers: vectorHeaders,
    skewSeconds: vectorSkewSeconds,
    keys: vectorKeys,
    vectors: sealingVectors().map((fresh) => {
      const known = fresh.scheme === 'sm2-sm4' ? kept.get(fresh.name) : undefined;
      return known !== undefined && facts(known) === facts(fresh) && judgeVector(known) === fresh.outcome
        ? known
        : fresh;
    }),
  };
};
