import { randomBytes } from 'node:crypto';
import type { LiveBeacon } from './liveBeacon.ts';

export interface LiveEntry {
  /** `Last-Event-ID` of the stream. */
  readonly id: string;
  readonly beacon: LiveBeacon;
}

/** What arrives for platforms that somebody looks at. */
export interface LiveFeed {
  /** Whether somebody looks, or did a moment ago: others cost nothing. */
  readonly isWatched: (platformId: string) => boolean;
  /** Whether anybody looks at anything. */
  readonly hasWatchers: () => boolean;
  readonly publish: (platformId: string, beacons: readonly LiveBeacon[]) => void;
  /** What came after `lastId` and is still known (undefined: nothing), then all that comes; `missed`: something in between is forgotten; `heeded`: nothing is missed from then on. */
  readonly follow: (
    platformId: string,
    lastId: string | undefined,
    take: (entry: LiveEntry) => void,
  ) => { readonly missed: boolean; readonly leave: () => void; readonly heeded: Promise<void> };
}

interface Watched {
  readonly entries: LiveEntry[];
  readonly takers: Set<(entry: LiveEntry) => void>;
  /** Epoch milliseconds since when nobody looks. */
  leftAt: number;
}

/** Entries that a stream that broke off finds again. */
const remembered = 500;
/** How long a stream may be away without missing something. */
const patienceMs = 5 * 60_000;

/** The feed is of this process: ids of another one are known by their beginning, and something was missed. `tellOthers`: has those heed that somebody looks, who see what arrives elsewhere. */
export const createLiveFeed = (now: () => number, tellOthers: () => Promise<void> = async () => {}): LiveFeed => {
  const own = randomBytes(4).toString('hex');
  const platforms = new Map<string, Watched>();
  let count = 0;
  const numberOf = (id: string): number | undefined => {
    const [of, number = ''] = id.split('-');
    return of === own && /^\d{1,15}$/.test(number) ? Number(number) : undefined;
  };
  const find = (platformId: string): Watched | undefined => {
    if (platforms.size === 0) return undefined;
    const watched = platforms.get(platformId);
    if (watched === undefined || watched.takers.size > 0 || now() - watched.leftAt < patienceMs) return watched;
    platforms.delete(platformId);
    return undefined;
  };
  return {
    isWatched: (platformId) => find(platformId) !== undefined,
    hasWatchers: () => platforms.size > 0,
    publish: (platformId, beacons) => {
      const watched = find(platformId);
      if (watched === undefined) return;
      for (const beacon of beacons) {
        const entry = { id: `${own}-${(count += 1)}`, beacon };
        watched.entries.push(entry);
        for (const take of watched.takers) take(entry);
      }
      if (watched.entries.length > remembered) watched.entries.splice(0, watched.entries.length - remembered);
    },
    follow: (platformId, lastId, take) => {
      for (const one of platforms.keys()) find(one);
      const watched: Watched = platforms.get(platformId) ?? { entries: [], takers: new Set(), leftAt: 0 };
      platforms.set(platformId, watched);
      const last = lastId === undefined ? undefined : numberOf(lastId);
      const first = Number(watched.entries[0]?.id.split('-')[1] ?? count + 1);
      const isWhole = watched.entries.length < remembered;
      const missed = lastId !== undefined && (last === undefined || (last < first - 1 && !isWhole));
      if (last !== undefined)
        for (const entry of watched.entries) if (Number(entry.id.split('-')[1]) > last) take(entry);
      watched.takers.add(take);
      return {
        missed,
        heeded: tellOthers(),
        leave: () => {
          watched.takers.delete(take);
          watched.leftAt = now();
        },
      };
    },
  };
};
