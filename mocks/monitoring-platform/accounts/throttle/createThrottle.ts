import type { Clock } from '../../../../spec/clock.ts';
import type { NotedChange, OperationalStore } from '../../store/contract/operationalStore.ts';
import type { AttemptCount } from '../contract/attemptCount.ts';
import { hashToken } from '../hashToken.ts';

export interface Throttle {
  /** Seconds until `what` may be tried again, of which `free` tries cost nothing; 0: now. */
  readonly wait: (what: string, free: number) => number;
  /** Counts one more, at once; the changes by which the store knows it, too. */
  readonly count: (what: string) => readonly NotedChange[];
  readonly forget: (what: string) => readonly NotedChange[];
}

const [firstSeconds, longestSeconds] = [30, 900];
/** After so long without another one all is forgotten. */
const forgottenMs = 3_600_000;
/** Whoever invents names or has many addresses fills neither the memory nor the store. */
const most = 10_000;
const cleanedAtOnce = 20;

/**
 * Counts what is tried too often and makes it wait: 30 seconds, then twice as long each time, a quarter of an hour at most. What is counted
 * stands in the store, so that whoever brings the monitoring platform to restart begins no new count; as a hash, because what was
 * typed for a name may have been a password.
 */
export const createThrottle = (clock: Clock, store: Pick<OperationalStore, 'attempts'>): Throttle => {
  // In memory a count rises at once: of many that come together each counts.
  const known = new Map<string, AttemptCount>(
    store
      .attempts()
      .toSorted((a, b) => a.lastAt - b.lastAt)
      .map((one) => [one.key, one]),
  );
  const isOver = ({ lastAt }: AttemptCount): boolean => clock.now() - lastAt > forgottenMs;
  const drop = (key: string): readonly NotedChange[] =>
    known.delete(key) ? [{ type: 'attempts-forgotten', key }] : [];
  /** Those that were quiet longest stand first. */
  const cleaned = (): readonly NotedChange[] => {
    const gone: NotedChange[] = [];
    for (const [key, one] of known) {
      if (gone.length >= cleanedAtOnce || (known.size <= most && !isOver(one))) break;
      for (const one of drop(key)) gone.push(one);
    }
    return gone;
  };
  /** What was counted while the clock was ahead counts from now on: it would wait, and be remembered, until then. */
  const lastOf = (key: string): AttemptCount | undefined => {
    const one = known.get(key);
    if (one === undefined || one.lastAt <= clock.now()) return one;
    const mended = { ...one, lastAt: Math.floor(clock.now()) };
    known.set(key, mended);
    return mended;
  };
  return {
    wait: (what, free) => {
      const failures = lastOf(hashToken(what));
      if (failures === undefined || failures.count < free || isOver(failures)) return 0;
      const pause = Math.min(longestSeconds, firstSeconds * 2 ** Math.min(failures.count - free, 20));
      return Math.max(0, pause - (clock.now() - failures.lastAt) / 1_000);
    },
    count: (what) => {
      const key = hashToken(what);
      const former = known.get(key);
      const attempts = {
        key,
        count: former === undefined || isOver(former) ? 1 : Math.min(former.count + 1, 1_000_000),
        lastAt: Math.floor(clock.now()),
      };
      known.delete(key);
      known.set(key, attempts);
      return [...cleaned(), { type: 'attempts', attempts }];
    },
    forget: (what) => drop(hashToken(what)),
  };
};
