import { readFileSync } from 'node:fs';
import { parseProfile } from './parseProfile.ts';
import type { Profile } from './profile.ts';

let loaded: Profile | undefined;

/** The reference profile, `spec/profiles/reference.json`; read once. */
export const referenceProfile = (): Profile => {
  loaded ??= parseProfile(readFileSync(new URL('./reference.json', import.meta.url), 'utf8'), 'reference.json');
  return loaded;
};
