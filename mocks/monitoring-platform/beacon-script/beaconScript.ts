import { readFileSync } from 'node:fs';
import type { Profile } from '../../../spec/profiles/profile.ts';

/** In this order; together they are the body of one function. */
const parts = ['state', 'sending', 'events', 'api', 'pageViews', 'exposures', 'player', 'start'];
const body = parts.map((part) => readFileSync(new URL(`parts/${part}.js`, import.meta.url), 'utf8')).join('\n');

/**
 * The reference beacon script as served: the queue API of Annex A of the draft, reporting to the host that the page names.
 * It never throws into the page, never counts a page twice (a second copy of it does nothing), and loses nothing that it
 * can still send. Names of the profile are put in; comments and indentation are taken out.
 */
export const beaconScript = (profile: Profile): string =>
  `(function (w, d) {\n'use strict';\nif (w.aplus && w.aplus.heyan) return;\n${body}\n})(window, document);\n`
    .replace("'aplus_queue'", JSON.stringify(profile.values.beacon.queue))
    .replace("'resource_play'", JSON.stringify(profile.values.beacon.codes.play))
    .replace("'resource_id'", JSON.stringify(profile.values.beacon.parameters.resource))
    .replace("'played_segments'", JSON.stringify(profile.values.beacon.parameters.playedSegments))
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/^\s*\/\/.*$/gm, '')
    .replaceAll(/\s+\/\/ .*$/gm, '')
    .replaceAll(/^\s+/gm, '');
