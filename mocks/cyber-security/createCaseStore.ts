import type { Clock } from '../../spec/clock.ts';
import { arrivals } from '../source-platform/arrivals.ts';
import type { SourceList } from '../source-platform/startSourcePlatform.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Something reported, with how far its handling is. Times in milliseconds since the epoch. */
export interface Kept {
  readonly platformId: string;
  readonly id: string;
  /** When it was found or happened. */
  readonly time: number;
  readonly fields: Fields;
  readonly status: string;
  readonly handledTime: number | null;
  readonly updateTime: number;
}

export interface CaseStoreOptions {
  readonly clock: Clock;
  /** Names of the record's fields for `id` and `time`. */
  readonly idField: string;
  readonly timeField: string;
  /** States of handling; in those of `ended` it is noted when it was reached. */
  readonly statuses: readonly string[];
  readonly ended: readonly string[];
  readonly seeded: readonly Kept[];
}

/** Reports and their handling; what changes comes again with the next increment. */
export interface CaseStore {
  readonly report: (one: Pick<Kept, 'platformId' | 'id' | 'time' | 'fields'>) => void;
  /** Whether there is such a case and such a state. */
  readonly handle: (id: string, status: string) => boolean;
  readonly records: SourceList['records'];
  readonly arrivals: SourceList['arrivals'];
}

const iso = (time: number): string => new Date(time).toISOString();

/** Vulnerabilities and security events alike: reported, handled, read in the order of their update times. */
export const createCaseStore = ({
  clock,
  idField,
  timeField,
  statuses,
  ended,
  seeded,
}: CaseStoreOptions): CaseStore => {
  const kept = new Map(seeded.map((one, at) => [one.id, { ...one, number: at + 1 }]));
  let last = seeded.length;
  const keep = (one: Kept): void => void kept.set(one.id, { ...one, number: (last += 1) });
  const shown = (one: Kept): Fields => ({
    ...one.fields,
    platformId: one.platformId,
    [idField]: one.id,
    [timeField]: iso(one.time),
    status: one.status,
    handledTime: one.handledTime === null ? null : iso(one.handledTime),
    createTime: iso(one.time),
    updateTime: iso(one.updateTime),
    isDeleted: false,
  });
  return {
    report: (one) => keep({ ...one, status: 'open', handledTime: null, updateTime: clock.now() }),
    handle: (id, status) => {
      const known = kept.get(id);
      if (known === undefined || !statuses.includes(status)) return false;
      keep({
        ...known,
        status,
        handledTime: ended.includes(status) ? clock.now() : null,
        updateTime: clock.now(),
      });
      return true;
    },
    records: ({ platformId, from, to }) =>
      [...kept.values()]
        .filter(
          (one) =>
            (platformId === undefined || one.platformId === platformId) &&
            one.updateTime >= from &&
            one.updateTime < to,
        )
        .toSorted((a, b) => a.updateTime - b.updateTime)
        .map(shown),
    arrivals: ({ platformId, after }) =>
      arrivals(
        [...kept.values()].map((one) => ({ number: one.number, record: shown(one) })),
        platformId,
        after,
      ),
  };
};
