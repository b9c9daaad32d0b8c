import { readFileSync } from 'node:fs';
import type { Profile } from '../../../spec/profiles/profile.ts';

const source = readFileSync(new URL('beacon.js', import.meta.url), 'utf8');

/** The reference beacon script as served: names of the profile put in, comments and indentation taken out. */
export const beaconScript = (profile: Profile): string =>
  source
    .replace("'aplus_queue'", JSON.stringify(profile.values.beacon.queue))
    .replace("'resource_play'", JSON.stringify(profile.values.beacon.codes.play))
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/^\s*\/\/.*$/gm, '')
    .replaceAll(/\s+\/\/ .*$/gm, '')
    .replaceAll(/^\s+/gm, '');
