import { generateCredentials } from '../../../spec/encryption/generateCredentials.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';

/** What the null platforms publish, and what the one that verifies its callers verifies with. */
export const nullCredentials = generateCredentials(referenceProfile().values.interfaces.scheme, (count) =>
  new Uint8Array(count).map((_, at) => (at * 37 + 11) % 251),
);
