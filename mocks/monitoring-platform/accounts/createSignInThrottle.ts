import type { Clock } from '../../../spec/clock.ts';

export interface SignInThrottle {
  /** Seconds until it may be tried again; 0: now. */
  readonly wait: (name: string, address: string) => number;
  readonly failed: (name: string, address: string) => void;
  /** Of this account no failure counts any more; those of the address do. */
  readonly succeeded: (name: string) => void;
}

interface Failures {
  readonly count: number;
  readonly lastAt: number;
}

const [freeForName, freeForAddress] = [5, 20];
const [firstSeconds, longestSeconds] = [30, 900];
/** After so long without a failure all is forgotten. */
const forgottenMs = 3_600_000;
/** Whoever invents names or has many addresses does not fill the memory. */
const most = 10_000;

/**
 * Slows down the guessing of passwords: after five failures for a name, or twenty from an address, it waits 30 seconds, then twice as long each
 * time, a quarter of an hour at most. Names that nobody has count likewise, so that nobody learns which there are.
 */
export const createSignInThrottle = (clock: Clock): SignInThrottle => {
  const known = new Map<string, Failures>();
  const secondsLeft = (key: string, free: number): number => {
    const failures = known.get(key);
    if (failures === undefined || failures.count < free) return 0;
    const pause = Math.min(longestSeconds, firstSeconds * 2 ** Math.min(failures.count - free, 20));
    return Math.max(0, pause - (clock.now() - failures.lastAt) / 1_000);
  };
  const count = (key: string): void => {
    const now = clock.now();
    const former = known.get(key);
    const fresh = former === undefined || now - former.lastAt > forgottenMs;
    // Moved to the end: the one that was quiet longest goes first.
    known.delete(key);
    known.set(key, { count: fresh ? 1 : former.count + 1, lastAt: now });
    const oldest = known.keys().next();
    if (known.size > most && oldest.done !== true) known.delete(oldest.value);
  };
  const ofName = (name: string): string => `name ${name}`;
  const ofAddress = (address: string): string => `address ${address}`;
  return {
    wait: (name, address) =>
      Math.max(secondsLeft(ofName(name), freeForName), secondsLeft(ofAddress(address), freeForAddress)),
    failed: (name, address) => {
      count(ofName(name));
      count(ofAddress(address));
    },
    succeeded: (name) => void known.delete(ofName(name)),
  };
};
