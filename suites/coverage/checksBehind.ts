import { rowEvidence } from '../../spec/coverage/rowEvidence.ts';
import { indicators } from '../../spec/indicators/indicators.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import type { Check } from '../engine/running/check.ts';
import { exercisedBy } from './exercisedBy.ts';

/**
 * Ids of the checks without which one that comes last has nothing to look at: those by which events come of the rows of the
 * coverage matrix that it judges (records are collected for it in any case). Of any other check none, it stands by itself.
 */
export const checksBehind = ({ verifies, last }: Pick<Check, 'verifies' | 'last'>): readonly string[] => {
  if (last !== true) return [];
  const groups = requirements
    .filter(({ id }) => verifies.includes(id))
    .flatMap(({ coverage }) => coverage?.groups ?? []);
  // What judges no rows of its own judges all of them.
  const rows = groups.length > 0 ? groups.flatMap((group) => group.indicators) : indicators.map(({ id }) => id);
  return [...new Set(rows.filter((id) => rowEvidence[id]?.events !== undefined).flatMap(exercisedBy))];
};
