export interface StrayErrors {
  readonly first: () => unknown;
  /** Rejects with the first: for what is waited for before there is anything to lose. */
  readonly thrown: Promise<never>;
  readonly stop: () => void;
}

/** Errors that surface outside any check while a run goes on; they must not cost the run its footer and reports. */
export const strayErrors = (): StrayErrors => {
  let first: unknown;
  const thrown = Promise.withResolvers<never>();
  thrown.promise.catch(() => undefined);
  const keep = (error: unknown): void => {
    first ??= error ?? new Error('unknown');
    thrown.reject(first);
  };
  process.on('uncaughtException', keep);
  process.on('unhandledRejection', keep);
  return {
    first: () => first,
    thrown: thrown.promise,
    stop: () => {
      process.off('uncaughtException', keep);
      process.off('unhandledRejection', keep);
    },
  };
};
