/** An address of the platform that tells of a change. */
export interface WatchedPage {
  readonly address: string;
  /** Whether an examination itself may change it: that it is another one afterwards says nothing. */
  readonly touched: boolean;
}

interface WatchedPages {
  readonly pages: readonly WatchedPage[];
  /** The digest of what is at an address; rejects where nothing answers. */
  readonly look: (address: string) => Promise<string>;
  /** Told of an address that gives something else, or answers again. */
  readonly changed: (address: string) => void;
  /** Told once of an address that is different each time it is asked for, and tells nothing therefore. */
  readonly unsteady: (address: string) => void;
}

export interface PageWatch {
  /** Looks once; while an examination is at work only at what that cannot change. */
  readonly glance: (examining: boolean) => Promise<void>;
  /** To call when an examination has ended: what it may have changed itself is taken as it is. */
  readonly settle: () => Promise<void>;
}

const untouched = ({ touched }: WatchedPage): boolean => !touched;

/** Whether pages of a platform change, or it was away and is there again. */
export const watchPages = ({ pages, look, changed, unsteady }: WatchedPages): PageWatch => {
  /** What each gave last. */
  const known = new Map<string, string>();
  let watched = pages;
  let away = false;
  // One look after the other: an earlier one that ends late would tell of what was.
  let before: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => (before = before.then(work));

  // A connection that was kept open may have been given up by the other side: only what fails twice is away.
  const lookTwice = (address: string): Promise<string> => look(address).catch(() => look(address));
  const see = async (these: readonly WatchedPage[]): Promise<ReadonlyMap<string, string> | undefined> => {
    try {
      return new Map(await Promise.all(these.map(async ({ address }) => [address, await lookTwice(address)] as const)));
    } catch {
      away = true;
      return undefined;
    }
  };
  /** Keeps what was seen, and tells of the first of `among` that is another one now. */
  const keep = (sight: ReadonlyMap<string, string>, among: readonly WatchedPage[]): void => {
    const other = among.find(({ address }) => known.has(address) && known.get(address) !== sight.get(address));
    const different = other ?? (away ? among[0] : undefined);
    away = false;
    for (const [address, digest] of sight) known.set(address, digest);
    if (different !== undefined) changed(different.address);
  };
  return {
    glance: (examining) =>
      inTurn(async () => {
        const these = examining ? watched.filter(untouched) : watched;
        const sight = these.length === 0 ? undefined : await see(these);
        if (sight !== undefined) keep(sight, these);
      }),
    settle: () =>
      inTurn(async () => {
        const first = await see(watched);
        const second = first && (await see(watched));
        if (first === undefined || second === undefined) return;
        const steady = ({ address }: WatchedPage): boolean => first.get(address) === second.get(address);
        for (const page of watched) if (!steady(page)) unsteady(page.address);
        watched = watched.filter(steady);
        keep(second, watched.filter(untouched));
      }),
  };
};
