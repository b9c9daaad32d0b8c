import type { Profile } from '../profiles/profile.ts';
import type { Declaration, ValueAnswer } from './declaration.ts';

/** What the candidate says of the profile's value at `path`; `undefined`: nothing. */
export const answerTo = (
  { adopts, values }: Declaration,
  profile: Pick<Profile, 'id' | 'version'>,
  path: string,
): ValueAnswer | undefined =>
  values[path] ?? (adopts?.id === profile.id && adopts.version === profile.version ? { answer: 'follows' } : undefined);
