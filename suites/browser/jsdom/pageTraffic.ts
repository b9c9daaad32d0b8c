/** What is under way for one page, so that one can wait until nothing is. */
export interface PageTraffic {
  /** Something begins; call the result once when it ends. */
  readonly begin: (url: string) => () => void;
  readonly requested: () => readonly string[];
  /** Resolves when nothing has been under way for `quietMs`, at the latest after `patienceMs`. */
  readonly idle: (quietMs: number, patienceMs: number) => Promise<void>;
}

export const createPageTraffic = (): PageTraffic => {
  let open = 0;
  let restart: (() => void) | undefined;
  const urls: string[] = [];
  return {
    begin: (url) => {
      open += 1;
      if (urls.length < 1000) urls.push(url.slice(0, 2000));
      restart?.();
      let ended = false;
      return () => {
        if (ended) return;
        ended = true;
        open -= 1;
        restart?.();
      };
    },
    requested: () => urls,
    idle: (quietMs, patienceMs) =>
      new Promise((resolve) => {
        let quiet: NodeJS.Timeout | undefined;
        const finish = (): void => {
          clearTimeout(quiet);
          clearTimeout(patience);
          restart = undefined;
          resolve();
        };
        const patience = setTimeout(finish, patienceMs);
        // On a busy machine all timers are late together: some more turns let the page's own ones go first.
        const turn = (left: number): void => {
          quiet = setTimeout(() => (left === 0 ? finish() : turn(left - 1)), 1);
        };
        restart = () => {
          clearTimeout(quiet);
          if (open === 0) quiet = setTimeout(() => turn(5), quietMs);
        };
        restart();
      }),
  };
};
