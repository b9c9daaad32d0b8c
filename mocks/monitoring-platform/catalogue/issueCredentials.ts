import { randomBytes } from 'node:crypto';
import { generateCredentials } from '../../../spec/encryption/generateCredentials.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { NotedChange } from '../store/contract/operationalStore.ts';

/** Fresh credentials for a platform's calls of the authority, as the change by which the store comes to know them. */
export const issueCredentials = ({ values }: Profile, platformId: string): NotedChange => {
  const { scheme } = values.interfaces;
  return {
    type: 'credentials',
    issued: { platformId, scheme, credentials: generateCredentials(scheme, randomBytes) },
  };
};
