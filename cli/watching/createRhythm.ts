export interface Rhythm {
  readonly begin: () => void;
  readonly end: () => void;
}

/** Does something again and again with a pause before each time, never twice at once. */
export const createRhythm = (work: () => Promise<void>, pauseMs: number): Rhythm => {
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  const next = (): void => {
    timer = setTimeout(async () => {
      await work();
      if (!ended) next();
    }, pauseMs);
  };
  return {
    begin: next,
    end: () => {
      ended = true;
      clearTimeout(timer);
    },
  };
};
