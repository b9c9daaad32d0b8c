import type { Clock } from '../../../spec/clock.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import type { CatalogueRefusal } from './catalogue.ts';

/** The latest refusals at the catalogue, so that whoever examines a platform can say why nothing came of its acts. */
export interface RefusalMemory {
  readonly note: (refusal: Omit<CatalogueRefusal, 'time'>) => void;
  /** Of this platform and of callers that nobody knows; the latest last. */
  readonly of: (platformId: string) => readonly CatalogueRefusal[];
}

const remembered = 1000;

export const createRefusalMemory = (clock: Clock): RefusalMemory => {
  const refusals: CatalogueRefusal[] = [];
  return {
    note: (refusal) => {
      refusals.push({ ...refusal, time: isoTime(clock.now()) });
      if (refusals.length > remembered) refusals.shift();
    },
    of: (platformId) => refusals.filter((one) => one.platformId === platformId || one.platformId === null),
  };
};
